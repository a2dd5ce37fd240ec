import { hallSchema, type Hall } from '../schema/hall.ts';
import type { Site } from '../schema/site.ts';

/** One line of the footer: what it is, what it says, whether it is still unknown. */
export interface FooterFact {
	label: string;
	value: string;
	href?: string | undefined;
	unknown: boolean;
}

interface Words {
	organiser: string;
	telephone: string;
	postalAddress: string;
	icp: string;
	publicSecurity: string;
	unknown: string;
}

/** Registration numbers link to the ministries' own pages, as the rules ask, where links to outside are allowed. */
const REGISTRY = {
	icp: 'https://beian.miit.gov.cn/',
	publicSecurity: 'https://beian.mps.gov.cn/',
} as const;

/** Whether visitors' phones may keep what was read; editors can stop it. */
export const keepsOffline = ({ offline }: Site): boolean => offline !== false;

/** The facts every page's footer shows; a fact nobody has given is shown as unknown, not left out. */
export function footerFacts(site: Site, words: Words, externalLinks: boolean): FooterFact[] {
	const keys = ['organiser', 'telephone', 'postalAddress', 'icp', 'publicSecurity'] as const;
	return keys.map((key) => {
		const value = site[key];
		const registry = key === 'icp' || key === 'publicSecurity' ? REGISTRY[key] : undefined;
		return {
			label: words[key],
			value: value ?? words.unknown,
			href: value !== undefined && externalLinks ? registry : undefined,
			unknown: value === undefined,
		};
	});
}

/** One way to reach the museum, with its name. */
export type Contact = Pick<FooterFact, 'label' | 'value'>;

/** Where a slip of paper is brought, and whom one calls; what nobody has given is shown as unknown, not left out. */
export const contacts = (
	{ postalAddress, telephone, wechat }: Site,
	words: { desk: string; telephone: string; wechat: string },
	unknown: string,
): Contact[] => [
	{ label: words.desk, value: postalAddress ?? unknown },
	{ label: words.telephone, value: telephone ?? unknown },
	{ label: words.wechat, value: wechat ?? unknown },
];

/** How the screen in the hall behaves; where nobody has said it, as screens usually do. */
export type HallSettings = Hall;
export const hallSettings = ({ hall }: Site): HallSettings => hall ?? hallSchema.parse({});
