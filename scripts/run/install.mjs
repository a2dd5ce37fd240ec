import { existsSync, readFileSync, statfsSync } from 'node:fs';
import { delimiter, join, sep } from 'node:path';
import { reasonToInstall } from './lock.mjs';
import { runStep } from './step.mjs';

/** Bytes that an installation needs on the disk, with what npm unpacks meanwhile. */
const SPACE_NEEDED = 1.5e9;

const REASONS = {
	first: '第一次运行，要下载约 500 MB，几分钟',
	changed: '软件包有变动',
	'other-computer': 'node_modules 是从别种电脑上拷来的',
};

/**
 * What went wrong when npm could not install, in one sentence with its remedy.
 * @param {string} output what npm printed
 * @param {string} nodeVersion of the Node that ran npm
 */
export function explainInstallFailure(output, nodeVersion) {
	if (/ENOSPC/.test(output)) return '磁盘满了。请腾出约 2 GB，再运行一次。';
	if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|network/i.test(output)) {
		return '连不上软件包的服务器。第一次安装需要网络，请接通网络（或检查 npm 的 registry、proxy 设置），再运行一次。';
	}
	if (/EUSAGE/.test(output)) {
		return 'package.json 和 package-lock.json 对不上。请运行 npm install，再运行 node scripts/complete-lock.mjs。';
	}
	if (/EACCES|EPERM|EBUSY|EROFS/.test(output)) {
		return '不能写 node_modules 文件夹。请关掉正在运行的本馆命令，检查文件夹的权限，再运行一次。';
	}
	if (/EINTEGRITY/.test(output)) {
		return '下载到的软件包和登记的不一致。请运行 npm cache clean --force，再运行一次。';
	}
	if (/\bE(40[134]|50\d)\b/.test(output)) {
		return '软件包的服务器不肯给某个软件包（见上面 npm 的话）。请检查 npm 的 registry 设置，再运行一次。';
	}
	if (Number.parseInt(nodeVersion, 10) < 18) {
		return `电脑上的 Node ${nodeVersion} 太旧。请到 https://nodejs.org/zh-cn 装 20 或更新的版本，再运行一次。`;
	}
	return '软件包没有装好，原因见上面 npm 的话。请改好后再运行一次。';
}

/**
 * The npm that called us, run by the Node it runs on: not the Node inside node_modules, which is about
 * to be replaced.
 * @param {string} root
 */
function npmCommand(root) {
	const { npm_execpath: script, npm_node_execpath: node } = process.env;
	const inside = join(root, 'node_modules') + sep;
	const env = {
		...process.env,
		PATH: (process.env['PATH'] ?? '')
			.split(delimiter)
			.filter((folder) => !folder.startsWith(inside))
			.join(delimiter),
	};
	if (script && /\.c?js$/.test(script) && node && !node.startsWith(inside)) {
		return { command: node, args: [script], env };
	}
	if (process.platform === 'win32') return { command: 'cmd.exe', args: ['/d', '/c', 'npm'], env };
	return { command: 'npm', args: [], env };
}

/** @param {string} file @returns {any} */
function readJson(file) {
	try {
		return JSON.parse(readFileSync(file, 'utf8'));
	} catch {
		return undefined; // absent, or cut off by a crash: both mean it has to be made again
	}
}

/** @param {string} root */
function hasSpace(root) {
	if (!statfsSync) return true; // Node 18 before 18.15
	const { bavail, bsize } = statfsSync(root);
	return bavail * bsize > SPACE_NEEDED;
}

/**
 * Installs what the lock file names if it is not there. Answers a sentence when it could not.
 * @param {string} root
 * @returns {Promise<string | undefined>}
 */
export async function ensureInstalled(root) {
	const lockFile = join(root, 'package-lock.json');
	if (!existsSync(lockFile)) {
		return '缺少 package-lock.json。它应当和 package.json 放在一起，请重新取一份完整的项目。';
	}
	const lock = readJson(lockFile);
	if (!lock?.packages) return 'package-lock.json 读不出来。请重新取一份完整的项目。';
	const installed = readJson(join(root, 'node_modules/.package-lock.json'));
	const reason = reasonToInstall(lock, installed, process);
	if (!reason) return undefined;
	if (!hasSpace(root)) return '磁盘快满了，装不下软件包。请腾出约 2 GB，再运行一次。';

	const npm = npmCommand(root);
	const result = await runStep({
		label: `安装软件包（${REASONS[reason]}）`,
		command: npm.command,
		args: [
			...npm.args,
			'ci',
			'--prefer-offline',
			'--include=dev',
			'--include=optional',
			'--loglevel=error',
			// npm's own patience is minutes; a sentence about the network should come sooner.
			'--fetch-retries=3',
			'--fetch-retry-mintimeout=1000',
			'--fetch-retry-maxtimeout=5000',
		],
		cwd: root,
		env: npm.env,
		output: 'hold',
	});
	if (result.ok) {
		console.log(`  装好了，用了 ${result.seconds} 秒。`);
		return undefined;
	}
	if (result.missing) return '找不到 npm。请到 https://nodejs.org/zh-cn 安装 Node（npm 在里面）。';
	const sentence = explainInstallFailure(result.text, process.versions.node);
	if (sentence.includes('见上面')) console.error(result.text.trim());
	return sentence;
}
