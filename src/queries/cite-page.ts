export function citePage(page: {
	title: string;
	updated: string;
	address?: string | undefined;
	accessed: string;
}): string {
	const { title, updated, address, accessed } = page;
	return `北街史志馆．${title}[EB/OL]．（${updated}）[${accessed}]．${address ?? ''}`;
}
