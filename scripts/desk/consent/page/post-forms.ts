/**
 * Sends forms with `data-post` to the desk: their fields as one JSON object, with this run's word. What is answered as `go` is
 * where to go on, `said` is shown in the form's status line.
 */

const token = () =>
	document.querySelector<HTMLMetaElement>('meta[name="desk-token"]')?.content ?? '';

const lost = '程序没有回答。请看看终端里的npm run desk还开着没有，再按一次。';

async function post(form: HTMLFormElement, address: string): Promise<void> {
	const status = form.querySelector('[role="status"]');
	const say = (said: string) => {
		if (status) status.textContent = said;
	};
	try {
		const response = await fetch(address, {
			method: 'POST',
			headers: { 'Content-Type': 'application/json', 'X-Desk-Token': token() },
			body: JSON.stringify(Object.fromEntries(new FormData(form))),
		});
		const { go, said }: { go?: string; said?: string } = await response.json();
		if (go !== undefined) location.assign(go);
		else say(said ?? lost);
	} catch {
		say(lost);
	}
}

for (const form of Array.from(document.querySelectorAll<HTMLFormElement>('form[data-post]')))
	form.addEventListener('submit', (submission) => {
		submission.preventDefault();
		const button = form.querySelector('button');
		if (button) button.disabled = true;
		void post(form, form.dataset['post'] ?? '').finally(() => {
			if (button) button.disabled = false;
		});
	});
