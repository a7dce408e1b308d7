/**
 * What a page of the deck may load: its own files and nothing else. No script stands in a page; style attributes do
 * (Vue binds them, and a slide's first view has them before Vue arrives), so styles may be inline.
 */
export const CONTENT_SECURITY_POLICY = [
  'default-src \'none\'',
  'script-src \'self\'',
  'style-src \'self\' \'unsafe-inline\'',
  'img-src \'self\' data:',
  'font-src \'self\' data:',
  'connect-src \'self\'',
  'worker-src \'self\'',
  'base-uri \'none\'',
  'form-action \'none\'',
].join('; ')

/** Only a header can say this. */
export const FRAME_ANCESTORS = 'frame-ancestors \'none\''
