import { dirname, basename, extname } from 'node:path';
import type { Trouble } from '../../interviews/trouble.ts';
import type { Found } from './find-files.ts';

/** What lies in the inbox, sorted by what becomes of it. */
export interface Sorted {
	photos: Found[];
	books: Found[];
	chapters: Found[];
	recordings: { sound: Found; transcript?: Found | undefined }[];
	troubles: Trouble[];
}

/** Folder and name without its ending: what a recording and its transcript have in common. */
const stemOf = ({ name }: Found) => `${dirname(name)}/${basename(name, extname(name))}`;

const isWords = ({ kind }: Found) => kind === 'transcript' || kind === 'chapter';

/** Puts each transcript with the recording that lies beside it under the same name. */
export function sortFiles(files: readonly Found[]): Sorted {
	const ofKind = (kind: Found['kind']) => files.filter((file) => file.kind === kind);
	const sounds = ofKind('recording');
	const stems = new Set(sounds.map(stemOf));
	const troubles: Trouble[] = [];
	const recordings = sounds.map((sound) => {
		const beside = files.filter((file) => isWords(file) && stemOf(file) === stemOf(sound));
		if (beside.length > 1)
			troubles.push({
				where: beside.map(({ name }) => name).join('、'),
				message: `录音「${sound.name}」旁边有 ${beside.length} 份文字稿，不知道用哪一份`,
				fix: '请留下一份，别的拿出收件箱',
			});
		return { sound, transcript: beside[0] };
	});
	for (const { name } of ofKind('transcript').filter((file) => !stems.has(stemOf(file))))
		troubles.push({
			where: name,
			message: '这份文字稿旁边没有同名的录音',
			fix: '请把录音也放进来，两个的名字取成一样；要当文章收的，另存为 .docx',
		});
	return {
		...{ photos: ofKind('photo'), books: ofKind('book'), recordings, troubles },
		chapters: ofKind('chapter').filter((file) => !stems.has(stemOf(file))),
	};
}
