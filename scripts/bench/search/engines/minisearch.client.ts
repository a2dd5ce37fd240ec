import { minisearchWith } from './minisearch-in-browser.ts';
import { DEFAULT } from './minisearch-settings.ts';

window.benchSearch = minisearchWith(DEFAULT);
