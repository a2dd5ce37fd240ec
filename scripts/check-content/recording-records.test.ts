import { describe, expect, test } from 'vitest';
import { vttTime } from '../../src/domain/vtt-text.ts';
import { reportAfter } from '../lib/broken-museum.ts';

const TALK = 'interviews/talk-open';

describe('a waveform', () => {
	test('that is missing', async () => {
		const report = await reportAfter(({ remove }) => remove(`${TALK}/waveform.json`));
		expect(report).toMatchInlineSnapshot(`
			"content/interviews/talk-open/index.yaml
			  录音旁边没有波形 waveform.json
			  改法：请运行 npm run add:interview -- --waveforms --write，它照录音重画
			  名字：waveform-missing

			共 1 处要改，在 1 个文件里。"
		`);
	});

	test('of another recording', async () => {
		const report = await reportAfter(({ edit }) =>
			edit(`${TALK}/waveform.json`, /"samples_per_pixel":\d+/, '"samples_per_pixel":6400'),
		);
		expect(report).toMatchInlineSnapshot(`
			"content/interviews/talk-open/waveform.json
			  波形长 120 秒，录音长 12 秒，不是同一份
			  改法：请运行 npm run add:interview -- --waveforms --write，它照录音重画
			  名字：waveform-differs

			共 1 处要改，在 1 个文件里。"
		`);
	});

	test('that was cut off', async () => {
		const report = await reportAfter(({ write }) =>
			write(`${TALK}/waveform.json`, '{"version":2,"da'),
		);
		expect(report).toContain('波形文件读不出来');
	});

	test('is not asked of a draft', async () => {
		const report = await reportAfter(({ remove }) => remove('interviews/talk-draft/waveform.json'));
		expect(report).toBe('');
	});
});

describe('a master', () => {
	const forget = /# 试验用的数据[^]*/;

	test('that nobody registered', async () => {
		const report = await reportAfter(({ edit }) => edit(`${TALK}/index.yaml`, forget, ''));
		expect(report).toMatchInlineSnapshot(`
			"content/interviews/talk-open/index.yaml
			  第 1 行  口述「处处许可的话」没有登记原始录音（母带）
			           改法：请运行 npm run add:interview -- 原始录音文件，把它给出的 master 几行加进来
			           名字：master-missing

			共 1 处要改，在 1 个文件里。"
		`);
	});

	test('that nobody keeps', async () => {
		const report = await reportAfter(({ edit }) =>
			edit(`${TALK}/index.yaml`, /^ {2}keepers: .*\n/m, ''),
		);
		expect(report).toContain('原始录音没有写存在哪里');
	});

	test('is asked of neighbours’ talks that are to be published, and of nothing else', async () => {
		const report = await reportAfter(({ edit }) => {
			edit(`${TALK}/index.yaml`, forget, '');
			edit(`${TALK}/index.yaml`, 'review: reviewed', 'review: draft');
		});
		expect(report).not.toContain('master-missing');
	});
});

describe('原话 and 普通话', () => {
	test('with another time', async () => {
		const report = await reportAfter(({ edit }) =>
			edit(`${TALK}/mandarin.vtt`, '00:00:08.000', '00:00:07.500'),
		);
		expect(report).toMatchInlineSnapshot(`
			"content/interviews/talk-open/mandarin.vtt
			  第 6 行  第 2 句和原话对不上：普通话的时间是 00:00:04.000 --> 00:00:07.500，原话的是 00:00:04.000 --> 00:00:08.000
			           改法：请让 original.vtt 和 mandarin.vtt 一句对一句：句数、时间、称呼都一样，只有字不同
			           名字：layers-differ

			共 1 处要改，在 1 个文件里。"
		`);
	});

	test('with another speaker', async () => {
		const report = await reportAfter(({ edit }) =>
			edit(`${TALK}/mandarin.vtt`, '<v 丁许可>【笑】', '<v 采访人>【笑】'),
		);
		expect(report).toContain(
			'第 3 句和原话对不上：普通话写的是「采访人」说的，原话写的是「丁许可」',
		);
	});

	test('with a sentence more', async () => {
		const report = await reportAfter(({ edit }) =>
			edit(`${TALK}/mandarin.vtt`, /\n00:00:08\.500[^]*/, ''),
		);
		expect(report).toContain('原话有 3 句，普通话有 2 句，从 00:00:09 那一句起对不上');
	});

	test('of a draft are only reminded of', async () => {
		const report = await reportAfter(({ edit }) => {
			edit(`${TALK}/index.yaml`, 'review: reviewed', 'review: draft');
			edit(`${TALK}/mandarin.vtt`, '00:00:08.000', '00:00:07.500');
		});
		expect(report).toContain('提醒：第 2 句和原话对不上');
	});
});

describe('what a draft waits for', () => {
	const fill = ['title: 处处许可的话', 'title: 待填'] as const;

	test('is named, and holds nothing back', async () => {
		const report = await reportAfter(({ edit }) => {
			edit(`${TALK}/index.yaml`, ...fill);
			edit(`${TALK}/index.yaml`, 'synopsis: 一共三句。', 'synopsis: 待填');
			edit(`${TALK}/index.yaml`, 'review: reviewed', 'review: draft');
		});
		expect(report).toMatchInlineSnapshot(`
			"content/interviews/talk-open/index.yaml
			  第 1 行  提醒：还有 2 处写着「待填」：title、segments 第 1 项的 synopsis
			           改法：请填上；不知道、又可以不填的，删去那一行
			           名字：unfinished-record

			没有要改的地方。另有 1 条提醒，不妨碍发布。"
		`);
	});

	test('holds a record back that says it is read', async () => {
		const report = await reportAfter(({ edit }) => edit(`${TALK}/index.yaml`, ...fill));
		expect(report).toContain('共 1 处要改');
		expect(report).toContain('还有 1 处写着「待填」：title');
	});

	test('in its transcript: words and names', async () => {
		const report = await reportAfter(({ edit, write }) => {
			const source = 'WEBVTT\n\n00:00:01.000 --> 00:00:04.000\n<v 待填>【待写】\n';
			write(`${TALK}/original.vtt`, source);
			write(`${TALK}/mandarin.vtt`, source);
			edit(`${TALK}/index.yaml`, 'review: reviewed', 'review: draft');
			edit(`${TALK}/index.yaml`, 'name: 采访人', 'name: 待填');
		});
		expect(report).toContain('提醒：有 1 句还没有写下来，有 1 句没有写是谁说的');
		expect(report).toContain('没有要改的地方');
	});
});

test('a voice that is a machine’s in one place and a neighbour’s in the other', async () => {
	const report = await reportAfter(({ edit }) =>
		edit(`${TALK}/index.yaml`, 'review: reviewed', 'machineMade: [voice]\nreview: reviewed'),
	);
	expect(report).toMatchInlineSnapshot(`
		"content/interviews/talk-open/index.yaml
		  第 24 行  machineMade 里写了 voice（声音是电脑做的），synthetic 却是 false
		            改法：请核对：声音是合成的写 synthetic: true；是真人讲的，从 machineMade 里删去 voice
		            名字：machine-made

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a talk of which no segment names a time or shows a picture', async () => {
	const report = await reportAfter(({ edit }) => {
		edit(`${TALK}/index.yaml`, /^ {4}period: .*\n/m, '');
		edit(`${TALK}/index.yaml`, /^ {4}photo: .*\n/m, '');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/interviews/talk-open/index.yaml
		  第 14 行  提醒：没有一段写了讲的是什么时候（period），按年代听的人遇不到它
		            改法：请在说得清的那几段里加一行，例如 period: 20世纪60年代
		            名字：segment-details
		  第 14 行  提醒：没有一段写了配的照片（photo），目录和分享出去的图里没有画面
		            改法：请在说得清的那几段里加一行，例如 photo: dananjie-65-after
		            名字：segment-details

		没有要改的地方。另有 2 条提醒，不妨碍发布。"
	`);
});

test('ten thousand speakers are one mistake', async () => {
	const report = await reportAfter(({ write }) => {
		const cues = Array.from({ length: 10_000 }, (_, index) => {
			const at = (thousandth: number) => vttTime(thousandth / 1000);
			return `${at(index)} --> ${at(index + 1)}\n<v 人${index}>一句。\n`;
		});
		write(`${TALK}/original.vtt`, ['WEBVTT\n', ...cues].join('\n'));
	});
	expect(report.split('\n').length).toBeLessThan(12);
	expect(report).toContain('有 10000 句的称呼不在说话的人里，第一句：称呼「人0」不在说话的人里');
});
