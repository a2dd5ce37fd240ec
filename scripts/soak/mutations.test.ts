import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { heapGrowth } from './judge.ts';
import { openSoakBrowser, soakIn } from './run-soak.ts';
import { STAFF_DOOR } from './watch-page.ts';

const hasBrowser = process.platform === 'linux' && process.arch === 'x64';

/** Half a second of silence, eight bits a sample, again and again. */
const SOUND = `data:audio/wav;base64,${Buffer.concat([
	Buffer.from(
		'RIFF\x44\x10\0\0WAVEfmt \x10\0\0\0\x01\0\x01\0\x40\x1f\0\0\x40\x1f\0\0\x01\0\x08\0data\x20\x10\0\0',
		'latin1',
	),
	Buffer.alloc(4128, 128),
]).toString('base64')}`;

/** A hall of two pages that goes back to its start after a while, as the real one does. */
const page = (body: string) => `<!doctype html><meta charset="utf-8"><title>x</title>
<body style="margin:0"><h1>x</h1>${body}
<hall-watch data-ask="0.2" data-answer="0.2"></hall-watch>
<script>
	let touched = Date.now();
	addEventListener('pointerdown', () => { touched = Date.now(); });
	setInterval(() => {
		const { ask, answer } = document.querySelector('hall-watch').dataset;
		const playing = [...document.querySelectorAll('audio')].some((one) => !one.paused);
		if (!playing && Date.now() - touched > 1000 * (Number(ask) + Number(answer)) && location.pathname !== '/kiosk/')
			location.replace('/kiosk/');
	}, 50);
</script>`;
const BUTTON = 'style="display:block;width:100%;height:700px"';
const HOME = `<a href="/kiosk/" ${BUTTON} onclick="event.preventDefault(); location.replace(this.href)">home</a>`;
const NOTHING = `<button ${BUTTON}>nothing</button>`;
const go = (path: string) => `<button ${BUTTON} onclick="location.replace('${path}')">in</button>`;

/** With every touch something is sent, which the server refuses. */
const send = (path: string) =>
	page(
		`${HOME}${NOTHING}<script>addEventListener('pointerdown', () => { fetch('${path}', { method: 'POST' }); });</script>`,
	);

/** The start and the page behind it, for each thing that may go wrong. */
const HALLS: Readonly<Record<string, { start: string; inner: string }>> = {
	well: { start: page(go('/inner/')), inner: page(HOME) },
	leak: {
		// It goes back without leaving the document, and keeps what every touch has made.
		start: page(`${go('#')}<script>
			globalThis.kept = [];
			addEventListener('pointerdown', () => { kept.push(new Array(20000).fill(Math.random())); });
		</script>`),
		inner: page(HOME),
	},
	sound: {
		start: page(go('/inner/')),
		inner: page(`${HOME}${NOTHING}<script>
			const voice = new Audio('${SOUND}');
			voice.loop = true;
			addEventListener('pointerdown', () => void voice.play());
		</script>`),
	},
	'dead end': { start: page(go('/inner/')), inner: page(NOTHING) },
	'false way': {
		start: page(go('/inner/')),
		inner: page(HOME.replace('location.replace(this.href)', '0')).replace('setInterval(', 'void ('),
	},
	outside: {
		start: page(go('/inner/')),
		inner: page(`${HOME}<img alt="" src="http://elsewhere.example/x.png">`),
	},
	error: {
		start: page(go('/inner/')),
		inner: page(
			`${HOME}${NOTHING}<script>addEventListener('pointerdown', () => { throw new Error('broken'); });</script>`,
		),
	},
	'a code at the door of the staff': { start: page(go('/inner/')), inner: send(STAFF_DOOR) },
	refusal: { start: page(go('/inner/')), inner: send('/elsewhere') },
	'never back': {
		start: page(go('/inner/')),
		inner: page(HOME).replace('setInterval(', 'void ('),
	},
	trace: {
		start: page(go('/inner/')),
		inner: page(`${HOME}<script>localStorage.setItem('who', 'was here');</script>`),
	},
};

// Most of a run is waiting: until a page rests, until the hall goes back.
describe.skipIf(!hasBrowser)(
	'a soak run of a small hall',
	{ timeout: 90_000, concurrent: true },
	() => {
		let browser: Browser;
		beforeAll(async () => {
			browser = await openSoakBrowser();
		});
		afterAll(() => browser.close());

		/** Serves a hall until the work is done, which is given its start. */
		async function withHall<Value>(
			hall: string,
			work: (start: string) => Promise<Value>,
		): Promise<Value> {
			const server = createServer((request, response) => {
				const text = request.url === '/kiosk/' ? HALLS[hall]?.start : HALLS[hall]?.inner;
				response.writeHead(request.method === 'POST' ? 403 : 200, {
					'Content-Type': 'text/html; charset=utf-8',
				});
				response.end(request.url?.endsWith('.ico') ? '' : text);
			});
			await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
			const { port } = server.address() as AddressInfo; // it listens on a port
			try {
				return await work(`http://127.0.0.1:${port}/kiosk/`);
			} finally {
				server.close();
			}
		}

		/** `usual` and `short`: milliseconds until a hall that does not go back counts as stuck. */
		const soak = (
			hall: string,
			visits: number,
			looks: readonly [number, number],
			patience = { usual: 3000, short: 1500 },
		) =>
			withHall(hall, (start) =>
				soakIn(browser, {
					start,
					until: { visits },
					seed: 7,
					tour: [],
					looks,
					lostAfter: 3,
					waiting: { ask: 0.1, answer: 0.1 },
					patience,
				}),
			);
		const kindsOf = async (hall: string, looks: readonly [number, number]) => {
			const { findings } = await soak(hall, 1, looks);
			return [...new Set(findings.map(({ kind }) => kind))];
		};

		test('that is well finds nothing, and comes back every time', async () => {
			// On a busy computer it goes back late, and is well all the same.
			const result = await soak('well', 3, [1, 3], { usual: 20_000, short: 20_000 });
			expect(result.findings).toEqual([]);
			expect(result.returned).toBe(result.left);
			expect(result.unshortened).toBe(1);
		});

		test('whose visitors type a wrong code of the staff is well', async () => {
			expect(await kindsOf('a code at the door of the staff', [10, 12])).not.toContain('error');
		});

		test('that leaks is seen to grow', async () => {
			const { heap, length } = await soak('leak', 14, [1, 2]);
			expect(heapGrowth(heap, length)).toBeGreaterThan(0.05);
		});

		test('from which no touch leads to the start is a dead end', async () => {
			expect(await kindsOf('dead end', [8, 9])).toContain('dead-end');
		});

		test('whose way to the start leads nowhere is a dead end, too', async () => {
			// Every third visitor goes home, so that some of them do not.
			const { findings } = await soak('false way', 4, [1, 2]);
			expect(findings.map(({ detail }) => detail).join('\n')).toContain(
				'does not lead to the start',
			);
		});

		test.each([
			['sound', 'stuck-sound', 20],
			['outside', 'outside', 3],
			['error', 'error', 10],
			['refusal', 'error', 10],
			['never back', 'no-return', 3],
			['trace', 'trace', 3],
		] as const)('with the fault 「%s」 finds it', async (hall, kind, looks) => {
			expect(await kindsOf(hall, [looks, looks + 2])).toContain(kind);
		});
	},
);
