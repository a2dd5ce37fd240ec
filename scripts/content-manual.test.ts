import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { EXPLANATIONS } from '../src/checks/explanations.ts';
import { COMPONENTS } from '../src/domain/chapter/components.ts';
import { HEDGE_WORDS } from '../src/domain/chinese-text.ts';
import { CURRICULUM } from '../src/domain/curriculum.ts';
import { parseHistoricalDate } from '../src/domain/historical-date.ts';
import { MANUAL, withTables } from './lib/manual-tables.ts';
import { schemaNotes } from './lib/schema-notes.ts';

const manual = readFileSync(MANUAL, 'utf8');

test('the tables of the manual are fresh: run node scripts/content-manual.ts', () => {
	expect(withTables(manual)).toBe(manual);
});

test('every mark is shown', () => {
	for (const name of Object.keys(COMPONENTS)) expect(manual).toContain(`<${name}`);
});

test('every word that counts as naming a weak source is listed', () => {
	for (const word of HEDGE_WORDS) expect(manual).toContain(word);
});

test('the 核心素养 of every subject are listed as the check knows them', () => {
	for (const [subject, { competencies }] of Object.entries(CURRICULUM))
		expect(manual).toContain(`| ${subject} | ${competencies.join('、')} |`);
});

test('every date written as an example can be read', () => {
	const section = manual.slice(manual.indexOf('## 年代怎么写'), manual.indexOf('## 正文里的标记'));
	const examples = [...section.matchAll(/^\| (.*?) \|/gm)].flatMap(([, cell = '']) =>
		[...cell.matchAll(/`([^`]+)`/g)].map(([, date = '']) => date),
	);
	expect(examples.length).toBeGreaterThan(30);
	for (const date of examples) expect(parseHistoricalDate(date), date).toBeDefined();
});

test('every explanation is one an editor can act on', () => {
	for (const [name, { meaning, causes, remedy }] of Object.entries(EXPLANATIONS)) {
		expect(manual, name).toContain(`### ${name}\n`);
		expect(meaning, name).not.toMatch(/。$/);
		expect(causes, name).not.toMatch(/。$/);
		expect(remedy, name).toMatch(/。$/);
	}
});

test('a field table says what is needed, what it means and how it is written', () => {
	const notes = new Map(schemaNotes('src/schema/chapter.ts').map((note) => [note.name, note]));
	expect(notes.get('title')).toEqual({
		name: 'title',
		needed: true,
		sentence: '篇名，20字以内，单独看也明白。',
		example: 'title: 城墙与城门',
	});
	expect(notes.get('places')?.needed).toBe(false);
	expect(notes.get('part')?.sentence).toContain('front（卷首）');
});
