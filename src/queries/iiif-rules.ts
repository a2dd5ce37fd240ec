/** The rules of IIIF Presentation 3 that the manifests are tested by. */
export type Json = { [key: string]: unknown };
const isObject = (value: unknown): value is Json =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** What every resource of a kind must have, https://iiif.io/api/presentation/3.0/#a-summary-of-property-requirements */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
	Manifest: ['id', 'type', 'label', 'items'],
	Canvas: ['id', 'type'],
	AnnotationPage: ['id', 'type'],
	Annotation: ['id', 'type', 'target', 'motivation', 'body'],
	Range: ['id', 'type', 'items'],
	Agent: ['id', 'type', 'label', 'homepage'],
	Sound: ['id', 'type', 'format', 'duration'],
	Image: ['id', 'type', 'format', 'width', 'height'],
	ImageService3: ['id', 'type', 'profile'],
	Text: ['id', 'type', 'format'],
};

/** https://iiif.io/api/presentation/3.0/#rights: as their makers name them, which is with 「http」. */
const RIGHTS =
	/^http:\/\/(?:creativecommons\.org\/(?:licenses|publicdomain)|rightsstatements\.org\/vocab)\//;

/** Every rule that a value inside a manifest breaks; `way` is how one gets there. */
export function iiifFaults(value: unknown, way: string): string[] {
	if (Array.isArray(value)) return value.flatMap((one, at) => iiifFaults(one, `${way}[${at}]`));
	if (!isObject(value)) return [];
	const faults = Object.entries(value).flatMap(([key, inner]) =>
		iiifFaults(inner, `${way}.${key}`),
	);
	const type = value['type'];
	if (typeof type === 'string') {
		const needed = NEEDED[type];
		if (!needed) faults.push(`${way} is a ${type}`);
		for (const key of needed ?? [])
			if (value[key] === undefined) faults.push(`${way} has no ${key}`);
		const id = value['id'];
		if (typeof id !== 'string' || !/^https?:\/\//.test(id)) faults.push(`${way} has no address`);
	}
	const { rights } = value;
	if (rights !== undefined && !RIGHTS.test(String(rights))) faults.push(`${way} has other rights`);
	for (const key of ['label', 'summary', 'value']) {
		const words = value[key];
		const isMap =
			isObject(words) &&
			Object.values(words).every(
				(list) => Array.isArray(list) && list.every((one) => typeof one === 'string' && one !== ''),
			);
		if (words !== undefined && !isMap) faults.push(`${way}.${key} has no language`);
	}
	return faults;
}
