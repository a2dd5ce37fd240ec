import { drawWaveforms, writeWaveform } from './files/waveforms.ts';

const WORDS = {
	'as-before': '没有变',
	missing: '还没有波形',
	differs: '和录音不一致',
	unreadable: '录音打不开，画不了，请换一份完好的',
};

/** `--waveforms`: draws the waveform of every recording that has none, or another one. Returns what to tell. */
export async function redrawWaveforms(root: string, write: boolean): Promise<string> {
	const states = await drawWaveforms(root, (id) => console.log(`正在读 ${id} ……`));
	const due = states.filter(({ state }) => state === 'missing' || state === 'differs');
	if (write) for (const state of due) writeWaveform(root, state);
	return [
		...states.map(({ id, state }) => `${id}：${WORDS[state]}`),
		write
			? `写入 ${due.length} 份波形，跳过 ${states.length - due.length} 份。`
			: `${due.length} 份要画。没有写入任何文件。${due.length > 0 ? '加上 --write 就写入。' : ''}`,
	].join('\n');
}
