import { minisearchWith } from './minisearch-in-browser.ts';
import { BIGRAMS } from './minisearch-settings.ts';

window.benchSearch = minisearchWith(BIGRAMS);
