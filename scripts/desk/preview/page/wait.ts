/** Loads the page anew when what it shows is to be seen elsewhere, or can be read at last. */

/** Milliseconds between two questions. */
const PAUSE = 2000;

const shown = document.getElementById('wait')?.dataset['pages'];

async function look(): Promise<void> {
	if (!document.hidden) {
		const response = await fetch(new URL('pages', location.href));
		if (response.ok && (await response.json()) !== shown) return location.reload();
	}
	setTimeout(keepLooking, PAUSE);
}

/** While the desk is away it is asked again. */
const keepLooking = () => void look().catch(() => setTimeout(keepLooking, PAUSE));

setTimeout(keepLooking, PAUSE);
