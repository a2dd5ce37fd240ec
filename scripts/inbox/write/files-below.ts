import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Every file below a folder as its way inside it, with `/`; only those in `inside` where it is given. */
export function filesBelow(folder: string, inside = ''): string[] {
	return readdirSync(join(folder, inside), { withFileTypes: true }).flatMap((entry) => {
		const path = inside === '' ? entry.name : `${inside}/${entry.name}`;
		if (entry.isDirectory()) return filesBelow(folder, path);
		return entry.isFile() ? [path] : [];
	});
}
