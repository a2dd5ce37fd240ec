/**
 * For the consent matrix: one talk in every state that consent can leave it in. Each has words of its own in everything
 * that can hold words, a sound, a waveform and a picture of its own. Made by the test, and nothing like anybody's words.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { runTool } from '../../scripts/lib/ffmpeg.ts';
import { parseWaveform } from '../domain/waveform.ts';

/** The editions that are built for the matrix: `unsealed` is the web edition on the day on which the seal is broken. */
export const EDITIONS = ['web', 'unsealed', 'kiosk', 'school'] as const;
export type Built = (typeof EDITIONS)[number];

/**
 * How much of a talk an edition holds: all of it; all but what is left out; its title; a word that something was
 * withdrawn; nothing.
 */
export type Level = 'all' | 'redacted' | 'title' | 'tombstone' | 'nothing';

interface State {
	/** A character that stands in no other word of the little museum. */
	sign: string;
	/** Lines of the consent form. */
	form: string;
	/** Lines of the record of the talk. */
	record?: string;
	/** What each edition holds of the talk: web, unsealed, kiosk, school. */
	expected: readonly [Level, Level, Level, Level];
	/** Whether the narrator and their picture stay where the talk does not. */
	narratorStays?: true;
	/** The files of the talk, its narrator and their picture are deleted. */
	deleted?: true;
}

const EVERYWHERE = 'channels: [web, kiosk, school]\nsearchEngines: true\n';
const all = (level: Level) => [level, level, level, level] as const;

export const STATES = {
	public: { sign: '鼠', form: EVERYWHERE, expected: all('all') },
	redacted: {
		sign: '牛',
		form: EVERYWHERE,
		record: 'redactions:\n  - { start: 4, end: 8, reason: 试验 }\n',
		expected: all('redacted'),
	},
	sealed: {
		sign: '虎',
		form: `${EVERYWHERE}embargoUntil: 2126-01-01\n`,
		expected: ['nothing', 'all', 'nothing', 'nothing'],
	},
	'named-sealed': {
		sign: '兔',
		form: `${EVERYWHERE}embargoUntil: 2126-01-01\nlisted: true\n`,
		expected: ['title', 'all', 'title', 'title'],
	},
	'named-shut': { sign: '龙', form: 'channels: []\nlisted: true\n', expected: all('title') },
	shut: { sign: '蛇', form: 'channels: []\n', expected: all('nothing') },
	hall: {
		sign: '羊',
		form: 'channels: [kiosk]\n',
		expected: ['nothing', 'nothing', 'all', 'nothing'],
	},
	'named-hall': {
		sign: '猴',
		form: 'channels: [kiosk]\nlisted: true\n',
		expected: ['title', 'title', 'all', 'title'],
	},
	'withdrawn-form': {
		sign: '鸡',
		form: `${EVERYWHERE}withdrawnOn: 2026-06-01\n`,
		expected: all('tombstone'),
	},
	'withdrawn-log': { sign: '狗', form: EVERYWHERE, expected: all('tombstone') },
	'withdrawn-talk': {
		sign: '猪',
		form: EVERYWHERE,
		expected: all('tombstone'),
		narratorStays: true,
	},
	deleted: {
		sign: '猫',
		form: EVERYWHERE,
		expected: ['tombstone', 'tombstone', 'tombstone', 'nothing'],
		deleted: true,
	},
	expired: {
		sign: '鹅',
		form: `${EVERYWHERE}expiresOn: 2026-06-01\nlisted: true\n`,
		expected: all('nothing'),
	},
	withheld: {
		sign: '鸭',
		form: `${EVERYWHERE}listed: true\n`,
		record: 'withheld: 试验\n',
		expected: all('nothing'),
		narratorStays: true,
	},
} as const satisfies Readonly<Record<string, State>>;
export type StateName = keyof typeof STATES;
export const STATE_NAMES = Object.keys(STATES) as StateName[]; // Object.keys forgets the key type.
export const stateOf = (name: StateName): State => STATES[name];

const KINDS = {
	title: '题',
	synopsis: '提',
	segmentTitle: '段',
	segmentSynopsis: '述',
	keyword: '键',
	speaker: '人',
	original: '原',
	mandarin: '普',
	secret: '密',
	edited: '整',
	summary: '传',
	caption: '图',
	alt: '说',
} as const;
export type Token = keyof typeof KINDS;
export const TOKENS = Object.keys(KINDS) as Token[]; // Object.keys forgets the key type.

/** The word that stands in one place of one talk and nowhere else. */
export const tokenOf = (state: StateName, kind: Token) =>
	`${STATES[state].sign}${KINDS[kind]}${STATES[state].sign}令`;

export const talkId = (state: StateName) => `matter-${state}`;
export const narratorId = (state: StateName) => `teller-${state}`;
export const pictureId = (state: StateName) => `likeness-${state}`;
const formId = (state: StateName) => `form-${state}`;

/** What the record says of the master of a talk: a fingerprint of nothing. */
export const masterOf = (state: StateName) =>
	createHash('sha256').update(`no such master: ${state}`).digest('hex');

/** The colour of the one flat picture of a state, as red, green and blue. */
export function colourOf(state: StateName): [number, number, number] {
	const at = STATE_NAMES.indexOf(state);
	const [red = 0, green = 0, blue = 0] = [at % 3, Math.floor(at / 3) % 3, Math.floor(at / 9) % 3];
	return [30 + red * 90, 75 + green * 75, 50 + blue * 90];
}

const cue = (from: string, to: string, voice: string, words: string) =>
	`00:00:${from} --> 00:00:${to}\n<v ${voice}>${words}\n`;

function transcript(state: StateName, kind: 'original' | 'mandarin' | 'edited'): string {
	const [speaker, secret, words] = [
		tokenOf(state, 'speaker'),
		tokenOf(state, 'secret'),
		tokenOf(state, kind),
	];
	return [
		'WEBVTT\n',
		cue('00.500', '03.500', '采访人', '请您讲讲。'),
		cue('04.000', '08.000', speaker, `先讲${secret}。`),
		cue('08.500', '11.500', speaker, `再讲到${words}。`),
	].join('\n');
}

/** Twelve seconds of noise, different for every state. */
async function sound(state: StateName, file: string): Promise<void> {
	const seed = STATE_NAMES.indexOf(state) + 1;
	const source = `anoisesrc=d=12:c=pink:r=32000:a=0.4:seed=${seed}`;
	const args = ['-f', 'lavfi', '-i', source, '-ac', '1', '-c:a', 'aac', '-b:a', '48k'];
	const { ok, said } = await runTool('ffmpeg', [...args, '-movflags', '+faststart', file]);
	if (!ok) throw new Error(said);
}

/** Sixty-four bytes from the sound of a talk, which stand in no other file. The part at 10 s is never left out. */
export function soundOf(content: string, state: StateName): Buffer {
	const bytes = readFileSync(join(content, 'interviews', talkId(state), 'audio.m4a'));
	const at = bytes.indexOf('mdat') + 4;
	const middle = at + Math.floor((bytes.length - at) * 0.85);
	return bytes.subarray(middle, middle + 64);
}

/** Lowest and highest numbers of a waveform like no other, and nowhere like itself. */
function waveformNumbers(state: StateName, length: number): number[] {
	let seed = STATE_NAMES.indexOf(state) + 1;
	return Array.from({ length }, (_, i) => {
		// A linear congruential generator, so that every run gives the same numbers.
		seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
		const height = 1 + (Math.floor(seed / 65_536) % 120);
		return i % 2 ? height : -height;
	});
}

/** The first numbers of the waveform of a talk, as they stand in its file; they are never left out. */
export const waveformOf = (state: StateName) => waveformNumbers(state, 24).join(',');

async function writeTalk(content: string, state: StateName): Promise<void> {
	const put = (file: string, text: string) => writeFileSync(join(content, file), text);
	const token = (kind: Token) => tokenOf(state, kind);
	const [talk, person, picture] = [talkId(state), narratorId(state), pictureId(state)];
	const { form, record = '' } = stateOf(state);
	put(`consents/${formId(state)}.yaml`, `document: 试验-${state}\nsignedOn: 2026-01-01\n${form}`);
	put(
		`people/${person}.yaml`,
		`name: ${token('speaker')}\npinyin: shi ${state.replaceAll('-', '')}\nkind: narrator\nrole: 试验用的口述者\nsummary: ${token('summary')}。\nevidence: [e01]\nconsents: [${formId(state)}]\n`,
	);
	put(
		`photos/${picture}.yaml`,
		`title: 试验用的一块颜色\noccasion: 试验\ndate: 2026-02-01\npeople: [${person}]\nmaker: 试验馆\ncontributor: 试验馆\naccessionNo: SY-${state}\nrights: https://rightsstatements.org/vocab/InC/1.0/\ncredit: 试验馆\nalt: 一整块颜色，代表${token('alt')}的脸\ncaption: ${token('caption')}，试验用\nprovenance: photograph\nfaceReview: done\nplace: 不详\nmaster: { sha256: ${'a'.repeat(64)}, bytes: 1, format: jpeg, width: 1, height: 1, keepers: [试验馆] }\nconsents: [${formId(state)}]\n`,
	);
	const [r, g, b] = colourOf(state);
	await sharp({ create: { width: 840, height: 630, channels: 3, background: { r, g, b } } })
		.jpeg({ quality: 95 })
		.toFile(join(content, `photos/${picture}.jpg`));

	mkdirSync(join(content, 'interviews', talk));
	const signatures = ['narrator', 'interviewer', 'editor']
		.map((party) => `{ party: ${party}, document: 试验-${state}, signedOn: 2026-03-01 }`)
		.join(', ');
	put(
		`interviews/${talk}/index.yaml`,
		`title: ${token('title')}\nkind: interview\nsynopsis: ${token('synopsis')}。\nrecorded: 2026-02-01\nduration: 12\nsynthetic: false\ncredit: 试验馆\nspeakers:\n  - { name: 采访人, role: 试验馆 }\n  - { name: ${token('speaker')}, role: 口述者, person: ${person} }\nsegments:\n  - id: whole\n    title: ${token('segmentTitle')}\n    synopsis: ${token('segmentSynopsis')}。\n    start: 0\n    end: 12\n    keywords: [${token('keyword')}]\n    themes: [walls]\n    period: 20世纪70年代\n    photo: ${picture}\nreview: narratorApproved\nedited: { signatures: [${signatures}] }\nmaster: { sha256: ${masterOf(state)}, bytes: 1152044, format: wav / pcm_s16le, sampleRate: 48000, channels: 1, seconds: 12, keepers: [试验柜甲, 试验柜乙] }\n${record}consents: [${formId(state)}]\n`,
	);
	for (const layer of ['original', 'mandarin', 'edited'] as const)
		put(`interviews/${talk}/${layer}.vtt`, transcript(state, layer));
	await sound(state, join(content, `interviews/${talk}/audio.m4a`));
	// As long as that of the talk the fixture has, with numbers of its own.
	const model = readFileSync(join(content, 'interviews/talk-open/waveform.json'), 'utf8');
	const length = parseWaveform(model)?.data.length ?? 0;
	const data = waveformNumbers(state, length);
	put(
		`interviews/${talk}/waveform.json`,
		JSON.stringify({ ...(JSON.parse(model) as object), data }), // the shape was just read
	);
}

/** Puts the talks of all states, and a log that withdraws some of them, into a copy of the little museum. */
export async function writeStates(content: string): Promise<void> {
	const present = STATE_NAMES.filter((state) => !stateOf(state).deleted);
	await Promise.all(present.map((state) => writeTalk(content, state)));
	const line = (collection: string, id: string, gone = '') =>
		`  - { on: 2026-06-01, action: withdraw, collection: ${collection}, id: ${id}, reason: consent, who: narrator${gone} }\n`;
	const deleted = talkId('deleted');
	writeFileSync(
		join(content, 'withdrawals.yaml'),
		[
			'log:\n',
			line('consents', formId('withdrawn-log')),
			line('interviews', talkId('withdrawn-talk')),
			line(
				'interviews',
				deleted,
				`, gone: { web: [interviews/${deleted}], kiosk: [interviews/${deleted}] }`,
			),
		].join(''),
	);
}
