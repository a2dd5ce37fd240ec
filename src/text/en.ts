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
} as const;
