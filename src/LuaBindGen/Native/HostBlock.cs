using System.Runtime.InteropServices;
using static LuaBindGen.Native.NativeMethods;

namespace LuaBindGen.Native;

/// <summary>The block of a userdata that stands for a managed object: a tag and a slot of the state's object table.</summary>
/// <remarks>
/// The tag, an address that this process owns, is what tells our userdata from any other, never the metatable: a script with
/// <c>debug</c> can put a metatable of its choice on a userdata, but it cannot write into the block.
/// </remarks>
internal static unsafe class HostBlock
{
    private static readonly nint Tag = OwnedAddress.New();

    [StructLayout(LayoutKind.Sequential)]
    private struct Block
    {
        internal nint Tag;
        internal int Slot;
    }

    /// <summary>Pushes a new userdata for a slot. [-0, +1]</summary>
    internal static void Push(LuaStack stack, int slot)
    {
        var block = (Block*)lua_newuserdatauv(stack.Handle, (nuint)sizeof(Block), 0);
        block->Tag = Tag;
        block->Slot = slot;
    }

    /// <summary>The slot of the userdata at an index; -1 where the value is anything else. [-0, +0]</summary>
    internal static int SlotAt(LuaStack stack, int index)
    {
        var block = BlockAt(stack, index);
        return block == null ? -1 : block->Slot;
    }

    /// <summary>Makes the userdata stand for nothing, when it is collected; the slot it had, or -1. [-0, +0]</summary>
    internal static int Clear(LuaStack stack, int index)
    {
        var block = BlockAt(stack, index);
        if (block == null)
            return -1;
        block->Tag = 0;
        return block->Slot;
    }

    // A light userdata is somebody's address and must not be read; a foreign block may be smaller than ours.
    private static Block* BlockAt(LuaStack stack, int index)
    {
        // A tag is nowhere but in a block of ours, so what else a foreign userdata shows here is told apart.
        if (FrameValues.CanRead(index))
        {
            var here = (Block*)FrameValues.BlockAt(stack.Handle, index, sizeof(Block));
            return here != null && here->Tag == Tag ? here : null;
        }
        if (stack.TypeAt(index) != LuaType.Userdata || lua_rawlen(stack.Handle, index) != (ulong)sizeof(Block))
            return null;
        var block = (Block*)lua_touserdata(stack.Handle, index);
        return block->Tag == Tag ? block : null;
    }
}
