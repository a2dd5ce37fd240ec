/**
 * What the museum's chapters and recordings are about. 「话题」 One list for both, so that a visitor who follows a theme
 * meets what was written and what was told side by side. Ids stand in addresses and never change.
 */
export const THEMES = {
	names: '地名与建置',
	walls: '城墙与街巷',
	rivers: '江河与桥',
	schools: '学校与读书',
	courtyards: '院落与改造',
	neighbours: '邻里与志愿',
	memory: '记忆与修志',
} as const;

export type Theme = keyof typeof THEMES;
