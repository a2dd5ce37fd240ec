import type { Light, Readiness, ReadinessGroup } from './readiness.ts';

/** A light for whoever sees no colours: a sign and a word. */
export const LIGHTS: Readonly<Record<Light, { sign: string; word: string }>> = {
	red: { sign: '✗', word: '要改' },
	amber: { sign: '▲', word: '看一看' },
	green: { sign: '✓', word: '好' },
};

/** 「3 处要改，2 条提醒」; empty when nothing is there. */
const counted = (stops: number, reminders: number) =>
	[
		...(stops > 0 ? [`${stops} 处要改`] : []),
		...(reminders > 0 ? [`${reminders} 条提醒`] : []),
	].join('，');

export function groupCount({ lines }: ReadinessGroup): string {
	const stops = lines.filter(({ light }) => light === 'red').length;
	return counted(stops, lines.length - stops);
}

/** The sentence above all lights. */
export function verdict({ light, stops, reminders }: Readiness): string {
	if (light === 'red') return `还不能发布：${counted(stops, reminders)}。`;
	return light === 'amber' ? `可以发布，还有 ${reminders} 条提醒。` : '可以发布，没有要改的地方。';
}

/** Every red light in a sentence: 「出处：志《旧城墙》，这一段没有标出史料。……」 */
export const redLights = ({ groups }: Readiness): string[] =>
	groups.flatMap(({ label, lines }) =>
		lines
			.filter(({ light }) => light === 'red')
			.map(({ about, message, fix }) => `${label}：${about}，${message}。${fix}`),
	);
