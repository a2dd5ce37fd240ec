/**
 * Why a release is not shown. The message is one or two Chinese sentences for the caretaker: what is wrong, what to do. What the
 * machine showed before stays.
 */
export class Refusal extends Error {
	/** Permanent and searchable, like the names of the content check: `wrong-hash`. */
	readonly reason: RefusalReason;

	constructor(reason: RefusalReason, detail = '') {
		super(REFUSALS[reason](detail));
		this.reason = reason;
	}
}

/** Every reason, with its sentence; what is handed in is a file, a number or a version. */
const REFUSALS = {
	'no-release': () =>
		'U盘里没有触摸屏的更新。请把做好的 beijie-kiosk-… 整个文件夹拷到U盘最外层，再插一次。',
	unsigned: () =>
		'这份更新没有签名，不能用：不是史志馆做的，或者没有拷完。请把史志馆做的整个文件夹重新拷一遍。',
	'wrong-key': () =>
		'这份更新的签名不对：不是史志馆签的，或者清单被改过。请不要再用这个U盘里的这一份，向史志馆重新要。',
	'broken-manifest': (what: string) =>
		`这份更新的清单不合规矩（${what}）。请告诉史志馆，重新做一份。`,
	'bad-name': (name: string) => `这份更新里有不许用的文件名「${name}」。请告诉史志馆，重新做一份。`,
	'case-clash': (name: string) =>
		`这份更新里的「${name}」和另一个文件的名字分不开（只差大小写，或者一样）。请告诉史志馆，重新做一份。`,
	'too-many-files': (count: string) =>
		`这份更新里的文件太多（${count}）。请告诉史志馆，重新做一份。`,
	'missing-file': (what: string) => `U盘里的这份没有拷完：${what}。请重新拷一遍，等拷完再拔U盘。`,
	'extra-file': (name: string) =>
		`这份更新里多出一个清单上没有的文件「${name}」。请把这个文件夹从U盘里删去，重新拷一遍。`,
	'not-a-file': (name: string) =>
		`这份更新里的「${name}」不是普通文件。请把这个文件夹从U盘里删去，重新拷一遍。`,
	'wrong-hash': (name: string) =>
		`文件「${name}」和清单对不上，拷坏了或被改过。请重新拷一遍；还不行，请换一个U盘。`,
	withdrawn: () =>
		'这份更新比最近一次撤下内容还旧，里面可能有已经撤下的内容，不能用。请向史志馆要最新的一份，把这个U盘里的旧更新删去。',
	'not-newer': (version: string) =>
		`机器上已经是 ${version}，U盘里的不比它新，不用更新。可以拔下U盘了。`,
	'disk-full': (what: string) => `机器的磁盘满了（${what}），没有更新。请告诉装机的人来清理。`,
	unhealthy: (what: string) => `新的一份试着打开时有毛病：${what}。请告诉史志馆，不要反复插。`,
	unreadable: (what: string) =>
		`U盘或机器的磁盘读写不了（${what}）。请重新插一次；还不行，请换一个U盘重新拷，再不行请告诉装机的人。`,
} as const satisfies Readonly<Record<string, (detail: string) => string>>;

export type RefusalReason = keyof typeof REFUSALS;
