/** For the client modules: the files that an engine's `build` wrote. */
export async function indexFile(name: string): Promise<Response> {
	const response = await fetch(new URL(`index/${name}`, document.baseURI));
	if (!response.ok) throw new Error(`${response.status} ${name}`);
	return response;
}
