/** The paint box. A colour is what one even wash looks like on white in full light. */

export interface Material {
	readonly colour: string;
	/** A second pigment that some faces lean towards. */
	readonly towards?: string;
	/** How much single faces differ in strength, 0…1. */
	readonly vary: number;
	/** How much the pigment settles into the paper's grain, 0…1. */
	readonly grain: number;
}

const paint = (colour: string, vary = 0.15, grain = 0.3, towards?: string): Material =>
	towards === undefined ? { colour, vary, grain } : { colour, vary, grain, towards };

export const materials = {
	plaster: paint('#efe6d2', 0.08, 0.25),
	oldPlaster: paint('#e4d8bf', 0.1, 0.4),
	stain: paint('#cdbfa3', 0.3, 0.5),
	whiteWall: paint('#f6f1e4', 0.08, 0.2),
	brick: paint('#d2ab8d', 0.3, 0.45, '#bf9a80'),
	greyBrick: paint('#b9b6aa', 0.3, 0.4, '#a9aaa4'),
	concrete: paint('#ddd5c3', 0.15, 0.4),
	cement: paint('#d3cab6', 0.25, 0.5, '#c9c0ae'),
	earth: paint('#cbb590', 0.25, 0.6),
	mud: paint('#b9a17a', 0.3, 0.6),
	slab: paint('#dcd5c4', 0.5, 0.35, '#cfcdc2'),
	stone: paint('#c9c6b9', 0.3, 0.45),
	tile: paint('#8b9192', 0.4, 0.45, '#787d80'),
	tileDark: paint('#5f6668', 0.3, 0.4),
	ridge: paint('#7d8384', 0.2, 0.3),
	timber: paint('#8a6a4d', 0.3, 0.35, '#75573f'),
	darkTimber: paint('#5d4736', 0.3, 0.35),
	paleTimber: paint('#c3a57d', 0.25, 0.3),
	door: paint('#6d4a3a', 0.2, 0.3),
	glass: paint('#9fb0b2', 0.6, 0.15, '#7f9498'),
	dark: paint('#4c4a46', 0.3, 0.2),
	iron: paint('#6d6f6d', 0.2, 0.2),
	greenPaint: paint('#8ea78c', 0.3, 0.3),
	leaf: paint('#9fb27c', 0.55, 0.25, '#6f9068'),
	leafDeep: paint('#6f8f66', 0.5, 0.25, '#43613f'),
	leafLight: paint('#b9c58c', 0.5, 0.25, '#94ad72'),
	gold: paint('#e3d48c', 0.4, 0.25, '#cfc981'),
	leafYellow: paint('#c9c079', 0.4, 0.25, '#9fae6c'),
	willow: paint('#a8b878', 0.5, 0.2, '#6b8a5c'),
	bamboo: paint('#93ab78', 0.5, 0.2, '#5f8258'),
	grass: paint('#b4bd86', 0.5, 0.3, '#8da36d'),
	bark: paint('#a08a72', 0.25, 0.5, '#847263'),
	rust: paint('#a98468', 0.3, 0.5, '#8d6a55'),
	washedBrick: paint('#dccab4', 0.15, 0.35, '#d2bda6'),
	clay: paint('#b9745a', 0.2, 0.3),
	flower: paint('#c98b86', 0.4, 0.2, '#d9b36a'),
	water: paint('#b7c8c8', 0.1, 0.15),
	river: paint('#9db4b8', 0.1, 0.15, '#7f9da5'),
	seal: paint('#8c2f1b', 0.05, 0.25),
	ribbon: paint('#b94a12', 0, 0.1),
	ink: paint('#3a3631', 0.1, 0.2),
	paper: paint('#fdfaf2', 0, 0.05),
	indigo: paint('#8798a6', 0.25, 0.4, '#768a9c'),
	cloth: paint('#c7ccd0', 0.4, 0.2, '#d8c4b4'),
	sheet: paint('#b9c0ad', 0, 0.3),
	hill: paint('#c6d0cd', 0.1, 0.2),
	farRoof: paint('#b9bfbd', 0.3, 0.3),
	farWall: paint('#e9e3d3', 0.1, 0.2),
} as const satisfies Record<string, Material>;

export type MaterialName = keyof typeof materials;

/** Absorption per channel of one wash: paint laid twice absorbs twice. */
export function absorption(hex: string): [number, number, number] {
	const channel = (i: number): number => {
		const v = parseInt(hex.slice(1 + i * 2, 3 + i * 2), 16) / 255;
		return -Math.log(Math.max(0.02, v));
	};
	return [channel(0), channel(1), channel(2)];
}
