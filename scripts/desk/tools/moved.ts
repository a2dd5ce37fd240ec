import type { DeskAnswer } from '../local-server.ts';

/** A tool's pages name the others from the root: `/page/work.css`. In the desk they lie below an address of their own. */

/** The path as the tool knows it; undefined when it is not one of the tool's. */
export const inside = (name: string, path: string): string | undefined =>
	path.startsWith(`/${name}/`) ? path.slice(name.length + 1) : undefined;

const WAY_HOME = '<header class="list-head"><a class="way-home" href="/">编辑台</a>';

/** What the tool answers, with addresses that lead below its own. */
export function outside(name: string, answer: DeskAnswer | undefined): DeskAnswer | undefined {
	if (!answer || 'file' in answer) return answer;
	if (answer.type === 'css')
		return { ...answer, text: answer.text.replaceAll("url('/", `url('/${name}/`) };
	if (answer.type !== 'html') return answer;
	const moved = answer.text.replace(/ (href|src)="\/(?!\/)/g, ` $1="/${name}/`);
	return { ...answer, text: moved.replace('<header class="list-head">', () => WAY_HOME) };
}
