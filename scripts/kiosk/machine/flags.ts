/** How Chromium is started in the hall; what policies say as well is not repeated here. */
export const BROWSER_FLAGS: readonly string[] = [
	'--kiosk',
	'--no-first-run',
	'--no-default-browser-check',
	'--disable-pinch',
	'--overscroll-history-navigation=0',
	'--hide-crash-restore-bubble',
	'--disable-session-crashed-bubble',
	'--noerrdialogs',
	'--disable-infobars',
	'--autoplay-policy=no-user-gesture-required',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--disable-features=Translate,MediaRouter,TouchpadOverscrollHistoryNavigation',
	'--password-store=basic',
	// No name but this machine's leads anywhere, whatever a page may ask for.
	'--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/** The screen of the hall, without other windows. */
export const SCREEN_FLAGS: readonly string[] = ['--ozone-platform=wayland'];
