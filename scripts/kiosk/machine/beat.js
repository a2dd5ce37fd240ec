/**
 * Given by the machine's server to every page that it serves: tells every second that the page and the browser are alive, and
 * shows for a while what an inserted stick brought. A page behind another tab says nothing, so that the machine opens the museum
 * again.
 */
(() => {
	const PERIOD = 1000;
	let lastTouch = Date.now();
	let isOpened = true;
	const touched = () => {
		lastTouch = Date.now();
	};
	for (const kind of ['pointerdown', 'pointermove', 'touchstart', 'keydown', 'wheel'])
		addEventListener(kind, touched, { capture: true, passive: true });

	/** Milliseconds that the museum's own timer takes, from a touch or a sound to the start; undefined on a page without one. */
	const ownTimer = () => {
		const watch = document.querySelector('hall-watch');
		if (!(watch instanceof HTMLElement)) return undefined;
		const { ask, afterSound, answer } = watch.dataset;
		return 1000 * (Math.max(Number(ask), Number(afterSound)) + Number(answer)) || undefined;
	};

	/** @param {string | undefined} text */
	const showNotice = (text) => {
		const present = document.getElementById('kiosk-notice');
		if (!text) {
			if (present) present.remove();
			return;
		}
		const notice = present || document.createElement('p');
		if (notice.textContent === text) return;
		notice.id = 'kiosk-notice';
		notice.setAttribute('role', 'status');
		notice.textContent = text;
		const looks = {
			position: 'fixed',
			top: '0',
			left: '0',
			right: '0',
			margin: '0',
			padding: '24px',
			font: '32px/1.5 serif',
			color: '#fff',
			background: '#3a2e22',
			zIndex: '2147483647',
		};
		Object.assign(notice.style, looks);
		document.body.append(notice);
	};

	/** Waits for the browser, beside which the page lives on: a browser that hangs passes no touch on to it. */
	const browserAnswers = async () => {
		try {
			await navigator.permissions.query({ name: 'geolocation' });
		} catch {
			// It answered that it does not say.
		}
	};

	const beat = async () => {
		if (document.hidden) return;
		await browserAnswers();
		const media = [...document.querySelectorAll('audio, video')];
		const said = {
			page: location.pathname,
			isOpened,
			isFocused: document.hasFocus(),
			frame: `${innerWidth}x${innerHeight}@${devicePixelRatio}`,
			idle: Date.now() - lastTouch,
			// @ts-expect-error all of them are media, which the query cannot say in this file
			isPlaying: media.some((one) => !one.paused && !one.ended),
			ownTimer: ownTimer(),
		};
		isOpened = false;
		try {
			const answer = await fetch('/_kiosk/beat', {
				method: 'POST',
				headers: { 'Content-Type': 'application/json' },
				body: JSON.stringify(said),
			});
			if (answer.ok) showNotice((await answer.json()).notice);
		} catch {
			// Nobody hears it; the machine will notice by itself.
		}
	};
	void beat();
	setInterval(beat, PERIOD);
})();
