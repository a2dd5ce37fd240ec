/** What time on the map says. `{…}` is filled in. */
export const mapTimeText = {
	title: '图上的时候',
	lede: '哪个时候的材料说到哪里。没有材料说的，这里也不说；说的人不同，一句一句分开写。',
	bands: '横条是可能的年份：实的一段年份说得准，虚的一段说不准。',
	/** Names of the periods, each a way to what is said of it. */
	contents: '按时候找',
	/** Name of the slider. */
	slider: '图上的时候',
	hint: '推一推，或按左右键。',
	all: '全部',
	/** Spoken with every step of the slider. */
	value: '{name}，图上{n}处',
	/** Said when one stops at a period: {places} are names. */
	said: '{name}（{years}）：{places}。',
	saidAll: '图上画的是所有的地方，不分时候。推动滑块，看哪个时候的材料说到哪里。',
	undrawn: '图上没有画的：{places}。',
	/** Beside a place of the list that no source puts into the chosen period. */
	away: '这一时期未见材料',
	/** Beside a place that no source puts into any period. */
	untimed: '材料没有说是什么时候',
	/** {name} is a period. */
	open: '{name}：材料怎么说',
	show: '在图上看这一时期',
	notDrawn: '图上未画',
	between: '可能在',
	timeline: '大事记',
	events: '大事记里这几年、这些地方的事',
	untimedTitle: '这几段里都没有说到的',
	untimedLede: '有的材料没有写是什么时候，有的说的是别的时候。不知道，就不往哪一段里放。',
} as const;
