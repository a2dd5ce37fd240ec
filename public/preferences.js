/* Before the first paint: the text size and the paper the visitor chose. Plain old script, so that every browser reads it. */
(function () {
	var root = document.documentElement;
	var sizes = ['18', '22', '26', '30'];

	/* Storage may be forbidden; the page then stays as it was built. */
	function read(key) {
		try {
			return localStorage.getItem(key);
		} catch (error) {
			return null;
		}
	}

	function remember(key, value) {
		try {
			localStorage.setItem(key, value);
		} catch (error) {
			return;
		}
	}

	var asked = /[?&]elder=([01])/.exec(location.search);
	if (asked) remember('beijie-size', asked[1] === '1' ? '22' : '18');
	var size = asked ? (asked[1] === '1' ? '22' : '18') : read('beijie-size');
	if (size === '18') {
		root.removeAttribute('data-size');
		root.removeAttribute('data-elder');
	} else if (sizes.indexOf(size) > 0) {
		root.setAttribute('data-size', size);
		root.setAttribute('data-elder', '');
	}
	var theme = read('beijie-theme');
	if (theme === 'night' || theme === 'paper') root.setAttribute('data-theme', theme);
	root.setAttribute('data-script', '');
	/* The search keeps room for the answer to a question that stands in the address. */
	if (/[?&#]q=[^&]/.test(location.search + location.hash)) root.setAttribute('data-asked', '');
})();
