import { post } from './post.ts';

/** What is said in a form's status line. */
export interface SendingWords {
	going: string;
	/** The desk did not answer. */
	lost: string;
	/** The program is at fault. */
	failed: string;
}

async function send(form: HTMLFormElement, address: string, words: SendingWords): Promise<void> {
	const status = form.querySelector('[role="status"]');
	const say = (said: string) => {
		if (status) status.textContent = said;
	};
	say(words.going);
	try {
		const response = await post(address, Object.fromEntries(new FormData(form)));
		if (response.status >= 500) return say(words.failed);
		const { go, said }: { go?: string; said?: string } = await response.json();
		if (go !== undefined) location.assign(go);
		else say(said ?? words.failed);
	} catch {
		say(words.lost);
	}
}

/**
 * Sends forms with `data-post` to the desk: their fields as one JSON object. What is answered as `go` is where to go on, `said`
 * is shown in the form's status line.
 */
export function sendForms(words: SendingWords): void {
	for (const form of Array.from(document.querySelectorAll<HTMLFormElement>('form[data-post]'))) {
		// A button that is switched off loses the focus: who sent the form with the keyboard would have to look for it again.
		let isGoing = false;
		form.addEventListener('submit', (submission) => {
			submission.preventDefault();
			if (isGoing) return;
			isGoing = true;
			void send(form, form.dataset['post'] ?? '', words).finally(() => {
				isGoing = false;
			});
		});
	}
}
