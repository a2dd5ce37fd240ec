/** The few English words around the English pages; the museum itself speaks Chinese. */
export const en = {
	siteName: 'Beijie Local History Museum',
	home: 'Home',
	pages: 'English pages',
	inChinese: 'This section in Chinese',
	header: {
		skip: 'Skip to the text',
		main: 'Main sections',
		directory: 'Rooms',
		search: 'Search',
		elder: 'Large text',
		elderOff: 'Normal text',
		night: 'Night',
		paper: 'Day',
	},
	rooms: {
		chapters: 'Chapters',
		interviews: 'Recordings',
		comparisons: 'Then and now',
		map: 'Map',
		timeline: 'Timeline',
		lessons: 'Lessons',
		about: 'About',
	},
	trail: { label: 'You are here', back: 'Back to ' },
	/** The words of `searchText.onPage`, on English pages. */
	onPage: {
		label: 'Words marked on this page',
		count: '{n} places, now {i}',
		countOne: '1 place',
		none: '“{q}” is not marked in the text',
		previous: 'Previous',
		next: 'Next',
		close: 'Close',
	},
} as const;
