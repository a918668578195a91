/** For pages that must use an iframe: both ends of what they say to each other. Defines nothing. */
export { connectFrame } from './delivery/embed/connect-frame.js';
export type { FrameConnection, FrameListeners, FrameOptions } from './delivery/embed/connect-frame.js';
export type { FrameInput, FrameSettings, LoadedProfile, ToFrame, ToPage } from './delivery/embed/messages.js';
export { offerToPage } from './delivery/embed/offer-to-page.js';
export type { EmbeddedElement, OfferOptions } from './delivery/embed/offer-to-page.js';
