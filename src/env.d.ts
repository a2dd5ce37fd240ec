/// <reference types="astro/client" />

declare namespace App {
	interface Locals {
		/** What the marks inside the text being rendered point at; set by the page before the text is rendered. */
		reading?: import('./queries/reading-context.ts').ReadingContext;
	}
}
