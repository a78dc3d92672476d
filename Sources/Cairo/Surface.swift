internal import CCairo

/// The owner of a `cairo_surface_t`: something to draw on.
@safe struct Surface: ~Copyable {
  /// The surface; Cairo's create functions never return nil.
  let pointer: OpaquePointer

  /// Takes over a surface that was just created; the caller checks whether that succeeded.
  init(owning pointer: OpaquePointer) {
    unsafe self.pointer = pointer
  }

  deinit { unsafe cairo_surface_destroy(pointer) }

  /// Lends a pen to `body`, then checks the pen's status once, since Cairo keeps the first error.
  ///
  /// - Throws: What `body` throws, or ``CairoError/failed(task:reason:)``.
  func draw<Medium>(
    _ body: (borrowing Pen<Medium>) throws(CairoError) -> Void
  ) throws(CairoError) {
    let pen = unsafe Pen<Medium>(owning: cairo_create(pointer))
    try body(pen)
    try pen.check("draw")
  }

  /// Throws if the surface has failed at any time; `task` completes "Cairo could not …".
  func check(_ task: String) throws(CairoError) {
    try unsafe CairoError.check(cairo_surface_status(pointer), task)
  }
}

extension CairoError {
  /// Turns a status other than success into an error.
  static func check(_ status: cairo_status_t, _ task: String) throws(CairoError) {
    guard status != CAIRO_STATUS_SUCCESS else { return }
    throw .failed(task: task, reason: unsafe String(cString: cairo_status_to_string(status)))
  }
}
