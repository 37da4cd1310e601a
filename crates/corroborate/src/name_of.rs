//! Values of closed lists in the words of the JSON contract.

use reportedly_model::{FateEvent, LegalAct};

/// "died", "arrested".
pub(crate) fn fate_word(event: FateEvent) -> &'static str {
    match event {
        FateEvent::Died => "died",
        FateEvent::Killed => "killed",
        FateEvent::Wounded => "wounded",
        FateEvent::Tortured => "tortured",
        FateEvent::Raped => "raped",
        FateEvent::Assaulted => "assaulted",
        FateEvent::Attacked => "attacked",
        FateEvent::Ill => "ill",
        FateEvent::Treated => "treated",
        FateEvent::Starving => "starving",
        FateEvent::Arrested => "arrested",
        FateEvent::Detained => "detained",
        FateEvent::Released => "released",
        FateEvent::Captured => "captured",
        FateEvent::Surrendered => "surrendered",
        FateEvent::Stopped => "stopped",
        FateEvent::Missing => "missing",
    }
}

/// "warrant", "red notice".
pub(crate) fn act_word(act: LegalAct) -> &'static str {
    match act {
        LegalAct::Warrant => "warrant",
        LegalAct::Wanted => "wanted",
        LegalAct::Accused => "accused",
        LegalAct::Investigated => "investigated",
        LegalAct::Charged => "charged",
        LegalAct::Tried => "tried",
        LegalAct::GuiltyPlea => "guilty plea",
        LegalAct::Convicted => "convicted",
        LegalAct::Acquitted => "acquitted",
        LegalAct::Sentenced => "sentenced",
        LegalAct::ExtraditionRequest => "extradition request",
        LegalAct::ArrestRequest => "arrest request",
        LegalAct::RedNotice => "red notice",
        LegalAct::Sanction => "sanction",
        LegalAct::Asylum => "asylum",
        LegalAct::Reward => "reward",
        LegalAct::Questioned => "questioned",
        LegalAct::Testified => "testified",
    }
}
