;; Stands where Pyodide imports fd_write of WASI, and hands each call to whatever is in its table: at first the function that Pyodide
;; itself would have imported, later that of terminal_writer.wat. That one cannot be imported directly, because it needs the interpreter's
;; memory, which there is only when the interpreter has been given its imports.
(module
  (type $fd_write (func (param i32 i32 i32 i32) (result i32)))
  (import "javascript" "fd_write" (func $javascript (type $fd_write)))
  (table (export "table") 1 1 funcref)
  (elem (i32.const 0) func $javascript)
  (func (export "fd_write") (type $fd_write)
    (call_indirect (type $fd_write)
      (local.get 0) (local.get 1) (local.get 2) (local.get 3)
      (i32.const 0))))
