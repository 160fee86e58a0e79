type RequestHandler = (contents: unknown, permission: string, answer: (granted: boolean) => void) => void;

const handlers: { request: RequestHandler; check: () => boolean; device: () => boolean } = {
  request: (_contents, _permission, answer) => answer(true),
  check: () => true,
  device: () => true,
};

export const session = {
  defaultSession: {
    setPermissionRequestHandler: (handler: RequestHandler) => {
      handlers.request = handler;
    },
    setPermissionCheckHandler: (handler: () => boolean) => {
      handlers.check = handler;
    },
    setDevicePermissionHandler: (handler: () => boolean) => {
      handlers.device = handler;
    },
  },
};

/** Whether anything at all would be granted. */
export function grantsAnything(): boolean {
  let granted = false;
  handlers.request(null, 'media', (answer) => {
    granted = answer;
  });
  return granted || handlers.check() || handlers.device();
}
