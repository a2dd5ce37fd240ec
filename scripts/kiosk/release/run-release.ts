import { contentRoot, readMuseum } from '../../lib/read-content.ts';
import { realDisk } from '../package/real-disk.ts';
import { publicHalf } from '../package/signature.ts';
import { checkRelease } from '../package/verify.ts';
import { nameTroubles, readEdition } from './edition.ts';
import { readKey } from './key-file.ts';
import { makeRelease } from './make-release.ts';
import { readReleaseOptions } from './options.ts';
import { withdrawalFingerprints } from './withdrawals.ts';

const refuse = (troubles: readonly string[]) => ({
	text: [...troubles.map((trouble) => `✗ ${trouble}`), '没有写入任何文件。'].join('\n'),
	ok: false,
});

/** Makes a release in the project `root`, reads it again as a machine would, and says what to do with it. */
export function runRelease(args: readonly string[], root: string): { text: string; ok: boolean } {
	const options = readReleaseOptions(args, root, new Date());
	if ('trouble' in options) return refuse([options.trouble]);
	const { edition, out, keyFile, version } = options.value;
	const key = readKey(keyFile, root);
	if ('trouble' in key) return refuse([key.trouble]);
	const said = readEdition(edition);
	if ('trouble' in said) return refuse([said.trouble]);
	const { day: contentDate, withdrawals } = said.value;
	const log = withdrawalFingerprints(readMuseum(contentRoot()).withdrawals);
	if (log.some((one) => !withdrawals.includes(one)))
		return refuse([
			'生成这一份触摸屏版以后又撤下过内容，不能再用它。请重新运行 npm run build -- --edition kiosk',
		]);
	const troubles = nameTroubles(edition);
	if (troubles.length > 0) return refuse(troubles);
	const privateKey = key.value;
	const { folder, files, bytes } = makeRelease({
		edition,
		out,
		privateKey,
		version,
		contentDate,
		withdrawals,
	});
	checkRelease(realDisk, folder, publicHalf(privateKey));
	return {
		text: `做好了触摸屏的更新 ${version}
　　内容到 ${contentDate}，${files} 个文件，${Math.ceil(bytes / 1024 / 1024)} MB，知道 ${withdrawals.length} 次撤下
　　${folder}
接着做：把整个文件夹拷到U盘最外层，弹出U盘以后再拔；到馆里插在触摸屏上，等屏幕换好。`,
		ok: true,
	};
}
