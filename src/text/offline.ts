/** What is said of a page that is kept on the phone. {s}: 「8.4 MB」, {n}: recordings kept so far, {a}: all. */
export const offlineText = {
	title: '没有网也能看',
	page: '文字和图已存好，没有网也能看。录音还没有存。',
	pageOnly: '已存好，没有网也能看。',
	keepPage: '留着离线看（{s}）',
	keepSounds: '把录音也存到手机（{s}）',
	keeping: '正在存录音，{n}／{a}',
	kept: '已存好，没有网也能看、也能听。',
	failed: '没有存成：网断了，或手机空间不够。可以再试一次。',
	forget: '从手机里删去',
	forgotten: '已从手机里删去。下次联网打开这一页，文字和图会再存。',
	note: '只存在这台手机的浏览器里，手机清理空间时可能被删。馆里撤下的，下次联网打开馆里的网页时会从手机里删去。',
} as const;
