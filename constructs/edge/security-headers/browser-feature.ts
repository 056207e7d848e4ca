/** Features of a browser that can spy, pay, or reach devices. */
export enum BrowserFeature {
  /** How the device moves. */
  ACCELEROMETER = 'accelerometer',
  /** The camera. */
  CAMERA = 'camera',
  /** What the user copied. */
  CLIPBOARD_READ = 'clipboard-read',
  /** What the screen shows. */
  DISPLAY_CAPTURE = 'display-capture',
  /** Game controllers. */
  GAMEPAD = 'gamepad',
  /** Where the user is. */
  GEOLOCATION = 'geolocation',
  /** How the device turns. */
  GYROSCOPE = 'gyroscope',
  /** Input devices by their raw reports. */
  HID = 'hid',
  /** Sign-in by an identity provider that the browser mediates. */
  IDENTITY_CREDENTIALS_GET = 'identity-credentials-get',
  /** Whether the user is away. */
  IDLE_DETECTION = 'idle-detection',
  /** Which fonts are installed. */
  LOCAL_FONTS = 'local-fonts',
  /** Where north is. */
  MAGNETOMETER = 'magnetometer',
  /** The microphone. */
  MICROPHONE = 'microphone',
  /** MIDI devices. */
  MIDI = 'midi',
  /** Codes from text messages. */
  OTP_CREDENTIALS = 'otp-credentials',
  /** Payment through the browser. */
  PAYMENT = 'payment',
  /** Making passkeys. */
  PUBLICKEY_CREDENTIALS_CREATE = 'publickey-credentials-create',
  /** Signing in with passkeys. */
  PUBLICKEY_CREDENTIALS_GET = 'publickey-credentials-get',
  /** Keeping the screen on. */
  SCREEN_WAKE_LOCK = 'screen-wake-lock',
  /** Serial ports. */
  SERIAL = 'serial',
  /** Cookies inside frames of other sites. */
  STORAGE_ACCESS = 'storage-access',
  /** USB devices. */
  USB = 'usb',
  /** Windows on other screens. */
  WINDOW_MANAGEMENT = 'window-management',
  /** Where the head and hands are. */
  XR_SPATIAL_TRACKING = 'xr-spatial-tracking',
}
