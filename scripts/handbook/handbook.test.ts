import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { TASKS as ON_THE_DESK } from '../desk/home/text.ts';
import { kept } from '../desk/records/text.ts';
import { terminal } from '../desk/text.ts';
import { MANUAL } from '../lib/manual-tables.ts';
import { writeExampleMuseum } from './example-museum.ts';
import { handbookMain, PICTURES, withTasks } from './pages.ts';
import { SCENES } from './scenes.ts';
import { OPENING, TASKS } from './tasks.ts';

const names = TASKS.flatMap(({ pictures }) => pictures).map(({ name }) => name);

test('the manual says what the handbook says', () => {
	const manual = readFileSync(MANUAL, 'utf8');
	expect(withTasks(manual, TASKS)).toBe(manual);
});

test('every picture is taken, is there, and all together are light enough to travel', () => {
	expect(SCENES.map(({ name }) => name)).toEqual(names);
	expect(readdirSync(PICTURES).sort()).toEqual(names.map((name) => `${name}.webp`).sort());
	const bytes = names.reduce((sum, name) => sum + statSync(`${PICTURES}/${name}.webp`).size, 0);
	expect(bytes).toBeLessThan(600_000);
});

test('the handbook begins where the first page of the desk leads', () => {
	for (const [index, { title }] of ON_THE_DESK.entries())
		expect(TASKS[index]?.steps[0]).toContain(`点「${title}」`);
});

test('who has never opened the desk is told how, before all tasks and in the manual, too', () => {
	const html = handbookMain(TASKS);
	expect(html.indexOf('<section class="task" id="open"')).toBeLessThan(html.indexOf('<article '));
	const manual = readFileSync(MANUAL, 'utf8');
	for (const line of [...OPENING.steps, ...OPENING.troubles]) expect(manual).toContain(line);
	// What the terminal says is quoted as it says it.
	const said = [terminal.inUse, terminal.open(''), terminal.portTaken(4360), kept.apart(1)].join();
	const quoted = [...OPENING.steps, ...OPENING.troubles]
		.join('')
		.match(/(?<=说)「[^」]+」/g)
		?.map((words) => words.slice(1, -1).replace('端口有', '端口 4360 有'));
	expect(quoted).toHaveLength(4);
	for (const words of quoted ?? []) expect(said).toContain(words);
});

test('each task is one article with its picture and what it shows', () => {
	const html = handbookMain(TASKS);
	expect(html.match(/<article /g)).toHaveLength(5);
	for (const { pictures } of TASKS)
		for (const { name, alt } of pictures)
			expect(html).toContain(`<img src="/handbook/${name}.webp" alt="${alt}"`);
});

test('nothing in the museum of the pictures can be taken for history', () => {
	const content = mkdtempSync(join(tmpdir(), 'example-'));
	try {
		writeExampleMuseum('.', content);
		const read = (file: string) => readFileSync(join(content, file), 'utf8');
		for (const file of ['events/1465-wall-built.yaml', 'comparisons/street.yaml'])
			expect(read(file)).toMatch(/^title: 示例/);
		expect(read('interviews/talk-open/index.yaml')).toMatch(/^title: 示例/);
		expect(read('chapters/old-wall.mdx')).toMatch(/\ntitle: 示例/);
		expect(read('people/ding-xuke.yaml')).toMatch(/^name: 示例/);
		expect(read('interviews/talk-open/original.vtt')).toContain('<v 示例讲述人>');
	} finally {
		rmSync(content, { recursive: true, force: true });
	}
});

test('a manual without the marks is not touched', () => {
	expect(() => withTasks('# 手册', TASKS)).toThrow('no marks');
});
