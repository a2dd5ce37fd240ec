import type { APIRoute } from 'astro';
import { edition } from '../editions/current.ts';
import { loadHoldings, loadSite } from '../queries/load.ts';
import { timelineCalendar } from '../queries/timeline-calendar.ts';
import { takeAway, timelineData } from '../queries/timeline-data.ts';

type Format = 'json' | 'ics';

/** The timeline to take away; where nobody can take a file home, none is built. */
export const getStaticPaths = () =>
	edition.download ? [{ params: { format: 'json' } }, { params: { format: 'ics' } }] : [];

export const GET: APIRoute<Record<string, never>, { format: Format }> = async ({
	params: { format },
}) => {
	const holdings = await loadHoldings();
	const museum = takeAway(await loadSite(), edition.published);
	return format === 'ics'
		? new Response(timelineCalendar(holdings, museum), {
				headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
			})
		: new Response(`${JSON.stringify(timelineData(holdings, museum), null, '\t')}\n`, {
				headers: { 'Content-Type': 'application/json; charset=utf-8' },
			});
};
