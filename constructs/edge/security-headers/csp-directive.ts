/** What a page loads, by kind. */
export enum CspDirective {
  /** Scripts. */
  SCRIPTS = 'script-src',
  /** Style sheets. */
  STYLES = 'style-src',
  /** Images; also takes `data:` and `blob:`. */
  IMAGES = 'img-src',
  /** Fonts; also takes `data:`. */
  FONTS = 'font-src',
  /** Addresses that scripts call: fetch, WebSocket (`wss://…`), beacons. */
  CONNECTIONS = 'connect-src',
  /** Audio and video; also takes `blob:`. */
  MEDIA = 'media-src',
  /** Pages shown in frames of this page. */
  FRAMES = 'frame-src',
  /** Workers; also takes `blob:`. */
  WORKERS = 'worker-src',
  /** The web app's manifest. */
  MANIFEST = 'manifest-src',
  /** Where forms are sent to. */
  FORMS = 'form-action',
}
