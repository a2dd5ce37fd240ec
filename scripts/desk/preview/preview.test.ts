import {
	cpSync,
	existsSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readMuseum } from '../../lib/read-content.ts';
import { shownOn } from './addresses.ts';
import { makeOverlay } from './overlay.ts';
import { previewMain, type PreviewFacts } from './preview-page.ts';
import { asPrinted, viewAddress, withoutFocus } from './views.ts';

describe('where a record is seen', () => {
	const museum = readMuseum('src/fixtures/museum');
	const addresses = (...of: [Parameters<typeof shownOn>[1], string]) =>
		shownOn(museum, ...of, (key) => key !== 'interviews/talk-draft').map(
			({ address, how }) => `${how} ${address}`,
		);

	test('a chapter has a page of its own, and comes first', () => {
		expect(addresses('chapters', 'old-wall')[0]).toBe('own /chapters/old-wall/');
	});

	test('an event stands among others, and says where on the page', () => {
		expect(addresses('events', '1465-wall-built')[0]).toBe('part /timeline/#1465-wall-built');
	});

	test('a consent form has none: the records that lean on it are, as far as they are shown', () => {
		expect(addresses('consents', 'c2026-004')).toEqual([
			'other /interviews/talk-open/',
			'other /people/ding-xuke/',
		]);
	});

	test.each([
		['pages', 'about', 'own /about/'],
		['sources', 'old-gazetteer', 'part /about/sources/#old-gazetteer'],
		['periods', 'ming', 'part /map/#time-ming'],
		['frozen', 'two-books-0-9', 'own /lessons/two-books/versions/0-9/'],
	] as const)('%s/%s is found', (collection, id, first) => {
		expect(addresses(collection, id)[0]).toBe(first);
	});

	test('what cannot be read is nowhere', () => {
		expect(addresses('events', 'no-such-event')).toEqual([]);
	});
});

describe('the content with everything unsaved', () => {
	let root: string;
	let content: string;
	let overlay: string;
	beforeEach(() => {
		root = mkdtempSync(join(tmpdir(), 'overlay-'));
		[content, overlay] = [join(root, 'content'), join(root, 'overlay')];
		cpSync('src/fixtures/museum/places', join(content, 'places'), { recursive: true });
		makeOverlay(content, overlay, []);
	});
	afterEach(() => rmSync(root, { recursive: true, force: true }));

	const path = 'places/old-wall.yaml';
	const read = (folder: string) => readFileSync(join(folder, path), 'utf8');

	test('holds what is written and not saved, and leaves the record as it is', () => {
		const before = read(content);
		const draft = [{ path, text: 'name: 写到一半\n' }];
		const first = makeOverlay(content, overlay, []);
		const second = makeOverlay(content, overlay, draft);
		expect(second).not.toBe(first);
		expect(read(overlay)).toBe('name: 写到一半\n');
		expect(read(content)).toBe(before);
		expect(makeOverlay(content, overlay, draft)).toBe(second);
		expect(makeOverlay(content, overlay, [])).toBe(first);
		expect(read(overlay)).toBe(before);
	});

	test('follows what is saved, made and deleted, and touches nothing else', () => {
		const untouched = statSync(join(overlay, 'places/east-gate.yaml')).ino;
		rmSync(join(content, path));
		writeFileSync(join(content, 'places/new-place.yaml'), 'name: 新\n');
		const taken = makeOverlay(content, overlay, []);
		expect(existsSync(join(overlay, path))).toBe(false);
		expect(existsSync(join(overlay, 'places/new-place.yaml'))).toBe(true);
		expect(statSync(join(overlay, 'places/east-gate.yaml')).ino).toBe(untouched);
		expect(makeOverlay(content, overlay, [])).toBe(taken);
	});

	test('hears of a program that writes into a file in its place', () => {
		const taken = makeOverlay(content, overlay, []);
		writeFileSync(join(content, path), `${read(content)}# 记事本加的\n`);
		expect(makeOverlay(content, overlay, [])).not.toBe(taken);
		expect(read(overlay)).toBe(read(content));
	});

	test('a record that has no file yet is there, too', () => {
		const fresh = { path: 'events/2026-new.yaml', text: 'title: 新\n' };
		makeOverlay(content, overlay, [fresh]);
		expect(readFileSync(join(overlay, fresh.path), 'utf8')).toBe(fresh.text);
		expect(existsSync(join(content, fresh.path))).toBe(false);
	});
});

test('the place that an address leads to does not take the focus from whoever writes beside it', () => {
	const html =
		'<li class="a" id="e1" tabindex="-1" data-x="1">一</li><li id="e11" tabindex="-1">二</li>';
	expect(withoutFocus(html, 'e1')).toBe(
		'<li class="a" id="e1" data-x="1">一</li><li id="e11" tabindex="-1">二</li>',
	);
	expect(withoutFocus(html, 'e2')).toBe(html);
});

test('each view asks for a page in its own way, and keeps the place on it', () => {
	expect(viewAddress('/timeline/#e1', 'elder')).toBe('/timeline/?elder=1&desk-place=e1#e1');
	expect(viewAddress('/timeline/#e1', 'kiosk')).toBe('/timeline/?desk-place=e1#e1');
	expect(viewAddress('/chapters/x/', 'print')).toBe('/chapters/x/?desk-print=1');
});

test('on paper counts what is said for paper, and nothing that is said for screens', () => {
	const css = (rules: string) => `<p>@media print</p><style data-x>${rules}</style>`;
	expect(asPrinted('<b></b><script src="x"></script><script>1 < 2</script>')).toBe('<b></b>');
	expect(asPrinted(css('@media print{a{}}@media not print{b{}}@media screen{c{}}'))).toBe(
		css('@media all{a{}}@media not all{b{}}@media not all{c{}}'),
	);
});

describe('the page', () => {
	const facts: PreviewFacts = {
		room: '/preview/chapters/x/',
		pages: [{ address: '/chapters/x/', title: '<b>', how: 'own' }],
		at: 0,
		problem: undefined,
		absent: {},
		origins: { web: 'http://127.0.0.1:1', kiosk: 'http://127.0.0.1:2' },
		isBeside: false,
	};

	test('frames the pages of the preview alone, none of which may lead the desk away', () => {
		const html = previewMain(facts);
		const frames = html.match(/<iframe[^>]*>/g) ?? [];
		expect(frames).toHaveLength(4);
		for (const frame of frames) {
			expect(frame).toMatch(/data-address="http:\/\/127\.0\.0\.1:[12]\/chapters\/x\//);
			expect(frame).toContain('sandbox="allow-scripts allow-same-origin allow-forms"');
			expect(frame).not.toMatch(/ src=/);
		}
	});

	test('says why an edition does not have the record, instead of a page', () => {
		const html = previewMain({ ...facts, absent: { kiosk: '触摸屏版：没有，撤下了' } });
		expect(html.match(/<iframe/g)).toHaveLength(3);
		expect(html).toContain('<p>触摸屏版：没有，撤下了</p>');
	});

	test('says what to do when the record cannot be read, and when no page shows it', () => {
		expect(previewMain({ ...facts, problem: '读不出来' })).toBe(
			'<p class="said" role="status">读不出来</p>',
		);
		expect(previewMain({ ...facts, pages: [] })).toContain('这一条没有自己的页');
	});
});
