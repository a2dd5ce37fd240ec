import Account from './Account.astro';
import Accounts from './Accounts.astro';
import BookTitle from './BookTitle.astro';
import CaptionedTable from './CaptionedTable.astro';
import Cite from './Cite.astro';
import ComparisonEmbed from './ComparisonEmbed.astro';
import Editors from './Editors.astro';
import Emphasis from './Emphasis.astro';
import EventEmbed from './EventEmbed.astro';
import Figure from './Figure.astro';
import Note from './Note.astro';
import OpenQuestion from './OpenQuestion.astro';
import PersonLink from './PersonLink.astro';
import PlaceLink from './PlaceLink.astro';
import ProperName from './ProperName.astro';
import Quotation from './Quotation.astro';
import Reading from './Reading.astro';
import TermLink from './TermLink.astro';
import TextLink from './TextLink.astro';

/** The museum's own words inside a text. The manual for editors is content/README.md; the lint allows exactly these. */
export const textComponents = {
	a: TextLink,
	引: Cite,
	注: Note,
	词: TermLink,
	人: PersonLink,
	地: PlaceLink,
	注音: Reading,
	着重: Emphasis,
	专名: ProperName,
	书名: BookTitle,
	编者: Editors,
	待考: OpenQuestion,
	说法不一: Accounts,
	一说: Account,
	引文: Quotation,
	图: Figure,
	今昔: ComparisonEmbed,
	表: CaptionedTable,
	大事: EventEmbed,
};
