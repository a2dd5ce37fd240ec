/** Kinds of addresses that `*` alone leaves open, or left open in some version. */
const SCHEMES = [
	'*',
	'file://*',
	'chrome://*',
	'chrome-untrusted://*',
	'chrome-extension://*',
	'devtools://*',
	'view-source:*',
	'data:*',
	'javascript:*',
	'blob:*',
	'filesystem:*',
	'ftp://*',
	'about:*',
	'mailto:*',
	'tel:*',
	'intent:*',
];

/**
 * What Chromium in the hall may do: show the museum of this machine, play its sound, and nothing else. Put into
 * `/etc/chromium/policies/managed/`, where Debian's Chromium reads it.
 */
export function browserPolicy(ports: readonly number[]): Readonly<Record<string, unknown>> {
	return {
		URLBlocklist: SCHEMES,
		URLAllowlist: ports.map((port) => `http://127.0.0.1:${port}`),
		HomepageLocation: `http://127.0.0.1:${ports[0]}/kiosk/`,
		HomepageIsNewTabPage: false,
		NewTabPageLocation: `http://127.0.0.1:${ports[0]}/kiosk/`,
		RestoreOnStartup: 5,
		ForceEphemeralProfiles: true,
		IncognitoModeAvailability: 1,
		BrowserGuestModeEnabled: false,
		BrowserAddPersonEnabled: false,
		BrowserSignin: 0,
		SyncDisabled: true,
		DownloadRestrictions: 3,
		AllowFileSelectionDialogs: false,
		PrintingEnabled: false,
		DeveloperToolsAvailability: 2,
		ExtensionInstallBlocklist: ['*'],
		TaskManagerEndProcessEnabled: false,
		BookmarkBarEnabled: false,
		EditBookmarksEnabled: false,
		PasswordManagerEnabled: false,
		AutofillAddressEnabled: false,
		AutofillCreditCardEnabled: false,
		TranslateEnabled: false,
		SpellcheckEnabled: false,
		SearchSuggestEnabled: false,
		// Otherwise it speaks with a blocked address before it blocks it.
		NetworkPredictionOptions: 2,
		DefaultSearchProviderEnabled: false,
		AlternateErrorPagesEnabled: false,
		SafeBrowsingProtectionLevel: 0,
		MetricsReportingEnabled: false,
		BackgroundModeEnabled: false,
		ShowFullUrlsInAddressBar: false,
		FullscreenAllowed: true,
		HideWebStoreIcon: true,
		PromotionsEnabled: false,
		CommandLineFlagSecurityWarningsEnabled: false,
		AudioCaptureAllowed: false,
		VideoCaptureAllowed: false,
		ScreenCaptureAllowed: false,
		DefaultGeolocationSetting: 2,
		DefaultNotificationsSetting: 2,
		DefaultPopupsSetting: 2,
		DefaultWebUsbGuardSetting: 2,
		DefaultWebBluetoothGuardSetting: 2,
		DefaultSerialGuardSetting: 2,
		DefaultWebHidGuardSetting: 2,
		DefaultFileSystemReadGuardSetting: 2,
		DefaultFileSystemWriteGuardSetting: 2,
		DefaultWindowManagementSetting: 2,
		DefaultClipboardSetting: 2,
		AutoplayAllowed: true,
	};
}

export const policyText = (ports: readonly number[]) =>
	`${JSON.stringify(browserPolicy(ports), undefined, '\t')}\n`;
