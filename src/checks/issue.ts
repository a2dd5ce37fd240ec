import type { IssueName } from './explanations.ts';

/** One mistake, or one reminder, as an editor hears it. */
export interface Issue {
	/** Permanent and searchable: `dangling-reference`. content/README.md explains each. */
	name: IssueName;
	/** As the editor knows it: `content/places/city-wall.yaml`. */
	file: string;
	/** Counted from 1; left out when unknown. */
	line?: number | undefined;
	/** The field it is about, where a line cannot tell: a missing one has none. */
	field?: string | undefined;
	/** The file where it is mended, where that is another: `content/photos/street.yaml`. */
	mendedIn?: string | undefined;
	/** The fact, without a final 。 */
	message: string;
	/** The remedy, beginning with 请、把、新建 or 删去, without a final 。 */
	fix: string;
	/** 提醒: worth a look, does not stop publishing. */
	reminder?: true | undefined;
}
