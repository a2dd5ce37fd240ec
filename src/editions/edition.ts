/** The outputs a record may appear in; the words of a consent form. 「版」 */
export const CHANNELS = ['web', 'kiosk', 'school', 'book'] as const;
export type Channel = (typeof CHANNELS)[number];

/** One edition of the museum: what it may show and how it behaves. A component asks this value, never the environment. */
export interface Edition {
	name: Channel;
	/** Which consent a record needs to appear here. */
	channel: Channel;
	/** For people: 「网页版」. */
	label: string;
	/** Whether links to other hosts are printed as links; elsewhere only their words remain. */
	externalLinks: boolean;
	/** Whether a visitor can leave with a file (share picture, original picture). */
	download: boolean;
	/**
	 * Usual seconds without a touch before the machine asks 「还在看吗」, as in `hallSchema`; a museum sets its own in `site.yaml`.
	 * Undefined where no machine resets itself and visitors have one of their own.
	 */
	idleSeconds?: number | undefined;
	/** Whether the full text face travels with the edition, because its machines may have no Chinese font. */
	bundledBodyFont: boolean;
	/** Touch screens get larger targets and larger text at first. */
	initialTextSize: 18 | 22;
	/** Whether the edition is found by search engines: sitemap, feed, structured data. */
	published: boolean;
	/**
	 * Whether people open `index.html` by double click, from a stick, with no server behind it. Its addresses are then
	 * relative and name files, its scripts are plain ones, and nothing is fetched.
	 */
	opensFromFiles: boolean;
}

export const EDITIONS: Readonly<Record<Channel, Edition>> = {
	web: {
		name: 'web',
		channel: 'web',
		label: '网页版',
		externalLinks: true,
		download: true,
		bundledBodyFont: false,
		initialTextSize: 18,
		published: true,
		opensFromFiles: false,
	},
	kiosk: {
		name: 'kiosk',
		channel: 'kiosk',
		label: '触摸屏版',
		externalLinks: false,
		download: false,
		idleSeconds: 45,
		bundledBodyFont: true,
		initialTextSize: 22,
		published: false,
		opensFromFiles: false,
	},
	school: {
		name: 'school',
		channel: 'school',
		label: '学校版',
		externalLinks: false,
		download: true,
		bundledBodyFont: true,
		initialTextSize: 18,
		published: false,
		opensFromFiles: true,
	},
	book: {
		name: 'book',
		channel: 'book',
		label: '电子书',
		externalLinks: false,
		download: false,
		bundledBodyFont: true,
		initialTextSize: 18,
		published: false,
		opensFromFiles: false,
	},
};

/** Finds an edition by name; undefined when there is none of that name. */
export function editionNamed(name: string): Edition | undefined {
	return CHANNELS.some((channel) => channel === name) ? EDITIONS[name as Channel] : undefined; // just checked
}
