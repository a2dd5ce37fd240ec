/** Shows the lines whose day (`data-day`, `04-17`) is today by the visitor's clock; shows nothing where there are none. */
export class ThisDay extends HTMLElement {
	connectedCallback() {
		const now = new Date();
		const twoDigits = (value: number) => String(value).padStart(2, '0');
		const today = `${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
		let found = false;
		for (const line of Array.from(this.querySelectorAll<HTMLElement>('[data-day]'))) {
			line.hidden = line.dataset['day'] !== today;
			found ||= !line.hidden;
		}
		this.hidden = !found;
	}
}

if (!customElements.get('this-day')) customElements.define('this-day', ThisDay);

declare global {
	interface HTMLElementTagNameMap {
		'this-day': ThisDay;
	}
}
