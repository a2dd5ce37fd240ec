import { parseArgs } from 'node:util';
import { checkMuseum } from '../health/check-museum.ts';
import { healthVisits, START } from '../health/visits.ts';
import { realDisk } from '../package/real-disk.ts';
import { Refusal } from '../package/refusal.ts';
import { boot } from '../update/boot.ts';
import { importRelease, type HealthCheck } from '../update/import.ts';
import { changeState, currentVersion, type Store } from '../update/store.ts';
import { stepBack } from '../update/step-back.ts';
import { staffReport } from './answers.ts';
import { PageCounts } from './counts.ts';
import { BROWSER_FLAGS, SCREEN_FLAGS } from './flags.ts';
import { BrowserKeeper } from './keep-browser.ts';
import { localServer } from './local-server.ts';
import { readSettings, storeOf, type MachineSettings } from './settings.ts';

/** A folder of this name on a stick asks for the counts; `finish-stick` writes them there. */
const COUNTS_FOLDER = 'beijie-counts';

/** Milliseconds between two savings of the counts; a power cut loses so much of them. */
const SAVING = 60_000;

const countsOf = ({ state }: MachineSettings) => new PageCounts(realDisk, `${state}/counts.json`);

/** Looks with a real browser at the place where the machine's server shows a release. */
function healthCheck({ checker, port, candidatePort }: MachineSettings): HealthCheck {
	return (where, { manifest }) =>
		checkMuseum(
			{ file: checker },
			`http://127.0.0.1:${where === 'candidate' ? candidatePort : port}`,
			healthVisits(manifest),
		);
}

/** Keeps a sentence for the staff page; a disk that is full keeps none, and that must not hide the sentence itself. */
function keepMessage(store: Store, text: string, isTrouble: boolean): void {
	try {
		changeState(store, { message: { at: new Date().toISOString(), text, isTrouble } });
	} catch (error) {
		console.error(error);
	}
}

async function takeFrom(settings: MachineSettings, folder: string, evenIfOlder: boolean) {
	const store = storeOf(settings);
	const offer = { disk: realDisk, folder, evenIfOlder };
	try {
		keepMessage(store, '正在看U盘里的更新，请不要拔。', false);
		const version = await importRelease(store, offer, healthCheck(settings), new Date());
		keepMessage(store, `已经更新到 ${version}，可以拔下U盘了。`, false);
		console.log(`已经更新到 ${version}`);
		return 0;
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		if (error.reason === 'no-release' && realDisk.kind(`${folder}/${COUNTS_FOLDER}`) === 'folder') {
			keepMessage(store, '每天打开的页面写进U盘了，等十秒再拔。', false);
			return 0;
		}
		keepMessage(store, error.message, error.reason !== 'not-newer');
		console.error(`✗ ${error.message}`);
		return 1;
	}
}

async function keep(settings: MachineSettings): Promise<number> {
	const store = storeOf(settings);
	const counts = countsOf(settings);
	const keeper = new BrowserKeeper({
		program: settings.browser,
		args: [...BROWSER_FLAGS, ...SCREEN_FLAGS],
		start: `http://127.0.0.1:${settings.port}${START}`,
		memory: process.env['XDG_RUNTIME_DIR'] ?? '/dev/shm',
		release: () => currentVersion(store),
		tell: (line) => console.log(line),
	});
	const server = localServer({ settings, store, counts, onBeat: (beat) => keeper.hear(beat) });
	server.listen(settings.localPort, '127.0.0.1');
	setInterval(() => counts.save(), SAVING).unref();
	for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => keeper.stop());
	const end = await keeper.keep();
	server.close();
	server.closeAllConnections();
	counts.save();
	return end === 'stopped' ? 0 : 1;
}

/** Runs one command; answers the exit code. */
export async function runMachine(args: readonly string[]): Promise<number> {
	const { values, positionals } = parseArgs({
		args: [...args],
		allowPositionals: true,
		options: { older: { type: 'boolean', default: false } },
	});
	const [command = '', folder] = positionals;
	const settings = readSettings();
	const store = storeOf(settings);
	if (command === 'boot') {
		const { version, message } = boot(store, new Date());
		console.log(message ?? `显示 ${version ?? '「正在整理」'}`);
		return 0;
	}
	if (command === 'keep') return keep(settings);
	if (command === 'import' && folder !== undefined) return takeFrom(settings, folder, values.older);
	if (command === 'step-back') {
		const version = stepBack(store);
		console.log(version ? `退回了 ${version}` : '✗ 没有可以退回的一份');
		return version ? 0 : 1;
	}
	if (command === 'status') {
		console.log(JSON.stringify(staffReport(store, settings, countsOf(settings)), undefined, '\t'));
		return 0;
	}
	if (command === 'counts') {
		process.stdout.write(countsOf(settings).csv());
		return 0;
	}
	console.error('✗ 可用的有：boot、keep、import 文件夹 [--older]、step-back、status、counts');
	return 1;
}
