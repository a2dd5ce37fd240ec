/**
 * Builds one engine's index: `node build-engine.ts ENGINE CORPUS.json FOLDER`. Its own program, so that its time and memory
 * can be measured, and so that it may run out of either.
 */
import { readFileSync } from 'node:fs';
import type { CorpusPage } from './corpus.ts';
import { ENGINES } from './engines/list.ts';

const [name = '', corpus = '', folder = ''] = process.argv.slice(2);
const engine = ENGINES.find((one) => one.name === name);
if (!engine) throw new Error(`no engine ${name}`);
const pages: CorpusPage[] = JSON.parse(readFileSync(corpus, 'utf8'));
await engine.build(pages, folder);
