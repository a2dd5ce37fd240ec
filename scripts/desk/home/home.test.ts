import { cpSync, mkdtempSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readMuseum } from '../../lib/read-content.ts';
import { homeMain } from './home-page.ts';
import { lastChanges, whenInWords } from './last-changes.ts';
import { lightsInWords } from './lights.ts';
import { TASKS } from './text.ts';

test('what is done most often comes first, and no door is shown twice', () => {
	const [first] = TASKS;
	const html = homeMain({
		kinds: [{ label: '大事', count: 3, address: '/records/events/' }],
		cards: [
			{ title: '标时间', words: '', address: '/mark/' },
			{ title: '一边<看>', words: '', address: '/other/' },
		],
		changes: [],
		waiting: 3,
	});
	expect(html.match(/href="\/mark\/"/g)).toHaveLength(1);
	expect(html.indexOf(first?.title ?? '')).toBeLessThan(html.indexOf('一边&lt;看&gt;'));
	expect(html).toContain('<span>大事</span><small>3条</small>');
	expect(html).toContain('还没有记录。');
	expect(html).toContain('<p>现在有3件还没有收。</p>');
	expect(html).toContain('<a class="button" href="/inbox/">打开收件箱</a>');
	expect(html.match(/<a class="way" href="\/handbook\/#open">/g)).toHaveLength(1);
});

test.each([
	[0, '刚才'],
	[59 * 60, '59分钟前'],
	[60 * 60, '1小时前'],
	[23.9 * 3600, '23小时前'],
	[24 * 3600, '2026年11月28日'],
])('%d seconds ago is 「%s」', (seconds, said) => {
	const now = Date.parse('2026-11-29T00:30:00+08:00');
	expect(whenInWords(now - seconds * 1000, now)).toBe(said);
});

test('the last changes are the files written last', () => {
	const content = mkdtempSync(join(tmpdir(), 'home-'));
	try {
		cpSync('src/fixtures/museum', content, { recursive: true });
		const now = new Date('2026-11-28T12:00:00Z');
		const written = join(content, 'terms/tianba.yaml');
		utimesSync(written, now, new Date(now.getTime() + 60_000_000_000));
		const [last] = lastChanges(readMuseum(content), content, now.getTime(), 1);
		expect(last).toMatchObject({ kind: '词', when: '刚才', address: '/records/terms/tianba/' });
	} finally {
		rmSync(content, { recursive: true, force: true });
	}
});

test.each([
	[{ light: 'red', stops: 3, reminders: 12 }, '红灯：3处不改不能发布，12处请看一看。'],
	[{ light: 'amber', stops: 0, reminders: 1 }, '黄灯：1处请看一看。'],
	[{ light: 'green', stops: 0, reminders: 0 }, '绿灯：没有要改的，可以发布。'],
] as const)('%j is told in one line', (found, said) => {
	expect(lightsInWords(found)).toEqual({ light: found.light, said });
});
