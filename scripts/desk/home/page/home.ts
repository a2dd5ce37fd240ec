import { words } from '../text.ts';

/** Says how the museum stands before a release. The check takes a moment, so it is asked for when the page is there. */
async function showLights(): Promise<void> {
	const line = document.getElementById('lights');
	if (!line) return;
	try {
		const response = await fetch('/home/lights');
		if (!response.ok) throw new Error(`the desk answers ${response.status}`);
		const { light, said } = (await response.json()) as { light: string; said: string }; // our own server's answer
		line.dataset['light'] = light;
		line.textContent = said;
	} catch {
		line.textContent = words.unchecked;
	}
}

void showLights();
