import { lunrWith } from './lunr-in-browser.ts';

window.benchSearch = lunrWith('REQUIRED');
